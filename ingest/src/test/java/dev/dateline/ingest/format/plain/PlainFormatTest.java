package dev.dateline.ingest.format.plain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.dateline.ingest.format.Draft;
import dev.dateline.ingest.format.Text;
import dev.dateline.ingest.format.xml.Samples;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PlainFormatTest {
    private static Draft read(String text) {
        return Samples.draft(new PlainFormat(), text.getBytes(UTF_8));
    }

    @Test
    void readsTheMarksOfOldWires() {
        Draft draft = read("""
                a0532 r n BC-Barge 1stLd-Writethru 07-04 0123
                ^Barge sinks off Orme<
                ^By ANN ORME=
                ^Harbor Wire Writer=
                ^ORME, Scotland (HW) _ A barge sank
                off Orme on Friday.
                   Two were hurt.
                """);

        assertThat(draft.naming().slug()).isEqualTo("a0532 r n BC-Barge 1stLd-Writethru 07-04 0123");
        assertThat(draft.words().headline()).isEqualTo(Text.plain("Barge sinks off Orme"));
        assertThat(draft.words().byline()).isEqualTo("By ANN ORME, Harbor Wire Writer");
        assertThat(draft.words().dateline()).isEqualTo("ORME, Scotland");
        assertThat(draft.words().bodies())
                .containsExactly(
                        Text.plain("ORME, Scotland (HW) _ A barge sank\noff Orme on Friday.\n\nTwo were hurt."));
    }

    @Test
    void findsABylineBehindBulletsAndAdvisories() {
        Draft draft = read("""
                Barge sinks off Orme

                * Two hurt

                (Adds details)

                By Ann Orme

                ORME, July 4 (HW) - A barge sank.
                """);

        assertThat(draft.words().byline()).isEqualTo("By Ann Orme");
        assertThat(draft.words().bodies().getFirst().value()).doesNotContain("By Ann Orme");
    }

    @Test
    void passesOverTheLinesAboveAStory() {
        Draft draft = read("""
                FOR IMMEDIATE RELEASE
                EMBARGOED UNTIL 10:00 FRIDAY

                Minister opens port

                The minister opened a port.
                """);

        assertThat(draft.words().headline()).isEqualTo(Text.plain("Minister opens port"));
        assertThat(draft.words().notes()).containsExactly("FOR IMMEDIATE RELEASE", "EMBARGOED UNTIL 10:00 FRIDAY");
    }

    @Test
    void passesOverTheMarksAroundAMessage() {
        Draft draft = read("zczc\na1234\nBC-BARGE\n\nBarge sinks off Orme\n\nORME (HW) - It sank.\nnnnn\n");

        assertThat(draft.words().headline()).isEqualTo(Text.plain("Barge sinks off Orme"));
        assertThat(draft.words().bodies()).containsExactly(Text.plain("ORME (HW) - It sank."));
    }

    @Test
    void aLineWithoutEndIsNoDatelineAndIsReadAtOnce() {
        String line = "OSLO, June 7" + " ".repeat(64 << 10) + "and on";

        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertThat(read("Ferry aground\n\n" + line).words().dateline())
                        .isNull());
    }
}
