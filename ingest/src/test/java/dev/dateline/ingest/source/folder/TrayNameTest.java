package dev.dateline.ingest.source.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TrayNameTest {
    private static final Instant TIME = Instant.parse("2023-09-19T18:05:00.123Z");

    @Test
    void aNameThatIsTakenGetsTheTimeThenANumberBeforeItsEnding() {
        assertThat(TrayName.of("ferry.xml").candidates(TIME).limit(4))
                .containsExactly(
                        "ferry.xml",
                        "ferry-20230919T180500123Z.xml",
                        "ferry-20230919T180500123Z-2.xml",
                        "ferry-20230919T180500123Z-3.xml");
        assertThat(TrayName.of("ferry").candidates(TIME).limit(2))
                .containsExactly("ferry", "ferry-20230919T180500123Z");
    }

    @Test
    void aNameOfAnyLengthLeavesRoomForWhatIsAdded() {
        String longest = "\ud83d\udef3".repeat(60) + ".ninjs.and.so.on";

        assertThat(TrayName.of(longest).candidates(TIME).limit(9))
                .allSatisfy(name -> assertThat((name + Trays.REASON).getBytes(StandardCharsets.UTF_8).length)
                        .isLessThan(255));
    }
}
