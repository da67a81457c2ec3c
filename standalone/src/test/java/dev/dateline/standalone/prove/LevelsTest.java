package dev.dateline.standalone.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LevelsTest {
    private static final long MB = 1 << 10;
    private static final Duration RUN = Duration.ofMinutes(8);

    @Test
    void isFlatWhereOnlySingleLooksStandOut() {
        List<Taken> looks = IntStream.range(0, 30)
                .mapToObj(i -> taken(7, i, 200 + i % 3, 300 * MB, i == 29 ? 900 * MB : 50 * MB))
                .toList();

        assertThat(Levels.of("the gateway", looks, RUN).grown()).isEmpty();
        assertThat(Levels.of("the gateway", looks, RUN))
                .hasToString("the gateway    files 201 → 201, heap after a collection 50 → 50 MB,"
                        + " memory 300 → 300 MB (30 looks)");
    }

    @Test
    void namesEachThingThatGrows() {
        List<Taken> looks = IntStream.range(0, 30)
                .mapToObj(i -> taken(7, i, 200 + 5 * i, (300 + 20 * i) * MB, (50 + 3 * i) * MB))
                .toList();

        assertThat(Levels.of("ingest", looks, RUN).grown())
                .containsExactly(
                        "ingest has 325 files open, and had 225",
                        "ingest has 125 MB of heap in use, and had 65",
                        "ingest takes 800 MB, and took 400");
    }

    @Test
    void claimsNothingAfterAFewLooks() {
        assertThat(Levels.of("ingest", List.of(taken(7, 1, 1, 1, 1)), RUN).grown())
                .containsExactly("ingest was looked at only 1 times: the run is too short to tell whether it grows");
        assertThat(Levels.of("ingest", List.of(), RUN).grown()).hasSize(1);
    }

    /** A part that is killed again and again is small again and again. */
    @Test
    void comparesLooksAtOneProcessAlone() {
        List<Taken> looks = IntStream.range(0, 30)
                .mapToObj(i -> taken(i < 20 ? 7 : 8, i % 20, 200, 300 * MB, (50 + 10 * (i % 20)) * MB))
                .toList();

        assertThat(Levels.of("ingest", looks, RUN).grown())
                .containsExactly("ingest has 220 MB of heap in use, and had 80");
    }

    @Test
    void claimsNothingWhereNoProcessLivedForAThirdOfTheRun() {
        List<Taken> looks = IntStream.range(0, 30)
                .mapToObj(i -> taken(i / 10, i % 10, 200, 300 * MB, 50 * MB))
                .toList();

        assertThat(Levels.of("ingest", looks, RUN).grown())
                .containsExactly(
                        "no process of ingest lived for a third of the run: that it does not grow is not shown");
    }

    /** One of the looks that come each quarter of a minute. */
    private static Taken taken(long process, int look, long files, long resident, long heap) {
        return new Taken(process, Duration.ofSeconds(15).multipliedBy(look), files, resident, heap);
    }
}
