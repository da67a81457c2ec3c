package dev.dateline.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.dateline.contract.wire.RejectReason;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {
    private static Stream<Arguments> badInput() {
        return Stream.of(
                arguments(Ninjs.valid().without("uri"), RejectReason.MISSING_URI, "uri is missing"),
                arguments(Ninjs.valid().withText("uri", "  "), RejectReason.MISSING_URI, "uri is missing"),
                arguments(Ninjs.valid().with("uri", "7"), RejectReason.BAD_FIELD, "uri is not text"),
                arguments(Ninjs.valid().withText("uri", "a\0b"), RejectReason.BAD_FIELD, "uri holds a NUL character"),
                arguments(
                        Ninjs.valid().withText("uri", "a\ud800"),
                        RejectReason.BAD_FIELD,
                        "uri holds half a character (a lone surrogate)"),
                arguments(
                        Ninjs.valid().withText("uri", "u".repeat(1001)),
                        RejectReason.BAD_FIELD,
                        "uri is longer than 1000 characters"),
                arguments(
                        Ninjs.valid().with("version", "[1]"),
                        RejectReason.BAD_FIELD,
                        "version is neither text nor a whole number"),
                arguments(
                        Ninjs.valid().withText("versionCreated", "9999-01-01T00:00:00Z"),
                        RejectReason.UNLIKELY_TIME,
                        "versionCreated 9999-01-01T00:00:00Z lies more than 24 hours ahead of now"),
                arguments(
                        Ninjs.valid().withText("versionCreated", "1979-12-31T23:59:59Z"),
                        RejectReason.UNLIKELY_TIME,
                        "versionCreated 1979-12-31T23:59:59Z lies before 1980"),
                arguments(
                        Ninjs.valid().withText("embargoedUntil", "9999-01-01T00:00:00Z"),
                        RejectReason.UNLIKELY_TIME,
                        "the embargo 9999-01-01T00:00:00Z lies more than ten years ahead of now"),
                arguments(
                        Ninjs.valid().withText("pubStatus", "live"),
                        RejectReason.BAD_FIELD,
                        "pubStatus 'live' is not usable, withheld or canceled"),
                arguments(
                        Ninjs.valid().with("urgency", "0"),
                        RejectReason.BAD_FIELD,
                        "urgency is not a whole number from 1 to 9"),
                arguments(
                        Ninjs.valid().with("urgency", "10"),
                        RejectReason.BAD_FIELD,
                        "urgency is not a whole number from 1 to 9"),
                arguments(
                        Ninjs.valid().with("urgency", "\"high\""),
                        RejectReason.BAD_FIELD,
                        "urgency is not a whole number from 1 to 9"),
                arguments(
                        Ninjs.valid().withText("language", "not a language"),
                        RejectReason.BAD_FIELD,
                        "language 'not a language' is no BCP 47 tag, such as en or hy-AM"),
                arguments(Ninjs.valid().with("bodies", "\"x\""), RejectReason.BAD_FIELD, "bodies is not a list"),
                arguments(
                        Ninjs.valid().with("headlines", "[1]"),
                        RejectReason.BAD_FIELD,
                        "headlines holds something that is no object"),
                arguments(
                        Ninjs.valid().with("associations", "[{\"rel\":\"withdraws\"}]"),
                        RejectReason.MISSING_URI,
                        "the uri of a link is missing"),
                arguments(
                        Ninjs.valid().withHeadline("x".repeat(1001)),
                        RejectReason.BAD_FIELD,
                        "the headline is longer than 1000 characters"),
                arguments(
                        Ninjs.valid()
                                .with(
                                        "associations",
                                        "[" + "{\"rel\":\"corrects\",\"uri\":\"a\"},".repeat(100)
                                                + "{\"rel\":\"corrects\",\"uri\":\"a\"}]"),
                        RejectReason.BAD_FIELD,
                        "the item corrects or withdraws more than 100 others"),
                arguments(
                        Ninjs.valid().withBody("text/plain", "word ".repeat(190_000)),
                        RejectReason.TOO_LARGE,
                        "the text has 950031 bytes, more than 900000"));
    }

    @ParameterizedTest
    @MethodSource("badInput")
    void refusesBadInputWithOneClearLine(Ninjs given, RejectReason reason, String detail) {
        assertThat(given.refusal()).isEqualTo(new Normalized.Refused(reason, detail));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"uri\":", "not json", "{} {}", "{\"uri\":\"a\" \"b\"}", "{\"a\":\"\0\"}", "\0"})
    void refusesWhatIsNoJson(String given) {
        Normalized.Refused refused = refused(given.getBytes(StandardCharsets.UTF_8));

        assertThat(refused.reason()).isEqualTo(RejectReason.MALFORMED);
        assertThat(refused.detail()).startsWith("JSON: ").doesNotContain("\n", "\0");
    }

    @Test
    void refusesBytesThatAreNoUtf8() {
        assertThat(refused(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'})
                        .reason())
                .isEqualTo(RejectReason.MALFORMED);
    }

    @Test
    void refusesAListOfNothing() {
        assertThat(refused("[]".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Normalized.Refused(RejectReason.MALFORMED, "the list is empty"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"text\"", "null", "true"})
    void refusesJsonThatIsNoObject(String given) {
        assertThat(refused(given.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Normalized.Refused(RejectReason.MALFORMED, "this is no JSON object"));
    }

    @Test
    void refusesNothingAtAll() {
        assertThat(refused(new byte[0])).isEqualTo(new Normalized.Refused(RejectReason.MALFORMED, "nothing was sent"));
    }

    @Test
    void refusesJsonThatIsNestedTooDeep() {
        byte[] deep = ("{\"a\":" + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8);

        assertThat(refused(deep).reason()).isEqualTo(RejectReason.MALFORMED);
    }

    @Test
    void aTimeADayAheadIsStillTaken() {
        assertThat(Ninjs.valid()
                        .withText("versionCreated", "2023-09-20T18:05:00Z")
                        .normalized())
                .isInstanceOf(Normalized.Accepted.class);
    }

    private static Normalized.Refused refused(byte[] raw) {
        return switch (Ninjs.normalized(raw)) {
            case Normalized.Refused refused -> refused;
            case Normalized.Accepted accepted -> throw new AssertionError("accepted: " + accepted);
        };
    }
}
