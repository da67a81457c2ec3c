package dev.dateline.standalone.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LevelsTest {
    private static final long MB = 1 << 10;

    @Test
    void isFlatWhereOnlySingleLooksStandOut() {
        List<Taken> looks = IntStream.range(0, 30)
                .mapToObj(i -> new Taken(200 + i % 3, 300 * MB, i == 29 ? 900 * MB : 50 * MB))
                .toList();

        assertThat(Levels.of("the gateway", looks).grown()).isEmpty();
        assertThat(Levels.of("the gateway", looks))
                .hasToString("the gateway    files 201 → 201, heap after a collection 50 → 50 MB,"
                        + " memory 300 → 300 MB (30 looks)");
    }

    @Test
    void namesEachThingThatGrows() {
        List<Taken> looks = IntStream.range(0, 30)
                .mapToObj(i -> new Taken(200 + 5 * i, (300 + 20 * i) * MB, (50 + 3 * i) * MB))
                .toList();

        assertThat(Levels.of("ingest", looks).grown())
                .containsExactly(
                        "ingest has 325 files open, and had 225",
                        "ingest has 125 MB of heap in use, and had 65",
                        "ingest takes 800 MB, and took 400");
    }

    @Test
    void claimsNothingAfterAFewLooks() {
        assertThat(Levels.of("ingest", List.of(new Taken(1, 1, 1))).grown())
                .containsExactly("ingest was looked at only 1 times: the run is too short to tell whether it grows");
        assertThat(Levels.of("ingest", List.of()).grown()).hasSize(1);
    }
}
