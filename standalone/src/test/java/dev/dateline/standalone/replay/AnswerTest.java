package dev.dateline.standalone.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {
    private final Batch two = new Batch(7, 9, List.of(line(7), line(9)));

    @Test
    void namesRefusedLinesAsTheFileCountsThem() {
        Answer answer = Answer.of(202, bytes("""
                {"accepted": [{"uri": "a", "version": "1"}],
                 "rejected": [{"line": 2, "reason": "MISSING_HEADLINE", "detail": "there is no headline"}]}"""), two);

        assertThat(answer)
                .isEqualTo(new Answer.Done(new Receipt(
                        List.of("a 1"),
                        List.of(new Receipt.Refused(9, 900, "MISSING_HEADLINE", "there is no headline")))));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 429, 408})
    void triesAgainWhatMayPass(int status) {
        assertThat(Answer.of(status, bytes("{\"error\": \"busy\"}"), two))
                .isEqualTo(new Answer.Later(status + " busy"));
    }

    @Test
    void takesApartWhatIsTooLargeTogether() {
        assertThat(Answer.of(413, bytes("{\"error\": \"too large\"}"), two)).isEqualTo(new Answer.Apart());
    }

    @Test
    void refusesALineThatIsTooLargeAlone() {
        assertThat(Answer.of(
                        413, bytes("{\"error\": \"too large\"}"), two.apart().getFirst()))
                .isEqualTo(new Answer.Done(
                        new Receipt(List.of(), List.of(new Receipt.Refused(7, 700, "TOO_LARGE", "413 too large")))));
    }

    @Test
    void stopsWhereTheKeyIsUnknown() {
        assertThat(Answer.of(401, bytes("{}"), two))
                .isEqualTo(new Answer.Stop("the ingest does not know this key (401)"));
    }

    @Test
    void stopsWhereLinesAreNotAnsweredFor() {
        assertThat(Answer.of(202, bytes("{\"accepted\": [], \"rejected\": []}"), two))
                .isEqualTo(new Answer.Stop("the ingest answers for 0 lines where 2 were sent"));
    }

    @Test
    void stopsAtAPageThatIsNoIngest() {
        assertThat(Answer.of(200, bytes("<html>"), two)).isInstanceOf(Answer.Stop.class);
    }

    private static Line.Sendable line(long number) {
        return new Line.Sendable(number, 100 * number, "u" + number, null, new byte[0]);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
