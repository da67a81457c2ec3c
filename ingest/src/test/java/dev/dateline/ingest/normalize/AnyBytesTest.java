package dev.dateline.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.json.Json;
import dev.dateline.contract.wire.WireItem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnyBytesTest {
    private static final int ROUNDS = 400;
    private static final List<String> SHARDS = List.of(
            "\0",
            "\\u0000",
            "\\ud800",
            "<script>",
            "</",
            "<!--",
            "&#x0;",
            "\"",
            "{",
            "[",
            "null",
            "1e999",
            "-1",
            "9999-01-01T00:00:00Z",
            "+999999999-12-31T23:59:59-18:00",
            "ATTENTION EDITORS",
            "(Eds:",
            "KILL:",
            "\n\n",
            "<p",
            "<![CDATA[",
            "&",
            "canceled",
            "\u2028",
            "<table><td>",
            ",",
            "}");

    @RepeatedTest(10)
    void anyBytesGiveAnItemOrARefusal(RepetitionInfo repetition) throws Json.Malformed {
        RandomGenerator random = new java.util.Random(repetition.getCurrentRepetition());
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            holds(bytes);
        }
    }

    @RepeatedTest(20)
    void anyMutationOfAnItemGivesAnItemOrARefusal(RepetitionInfo repetition) throws Json.Malformed {
        RandomGenerator random = new java.util.Random(1000 + repetition.getCurrentRepetition());
        for (int round = 0; round < ROUNDS; round++) {
            holds(mutated(random));
        }
    }

    @ParameterizedTest
    @Timeout(10)
    @ValueSource(
            strings = {
                "(Eds: x) ",
                "(Eds: (",
                "ATTENTION ",
                "KILL-",
                "- ",
                "\n \t",
                "<",
                "<a ",
                "<!--",
                "&",
                "<div>",
                "</p>",
                "<script>",
                "<table><td>",
                "<p>Eds:",
                "&#",
                "<x y=",
                "NOTE TO EDITORS",
                "\""
            })
    void aMegabyteOfTroubleIsReadInTime(String trouble) throws Json.Malformed {
        String text = trouble.repeat(800_000 / trouble.length());
        holds(Ninjs.valid().withBody("text/html", text).bytes());
        holds(Ninjs.valid().withBody("text/plain", text).bytes());
        holds(Ninjs.valid().withHeadline(text).bytes());
        holds(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] mutated(RandomGenerator random) {
        Ninjs seed = Ninjs.valid()
                .withBody(random.nextBoolean() ? "text/html" : "text/plain", "<p>One. (Eds: x) Two.</p>\n\nThree")
                .withText("edNote", "Note")
                .withHeadline("UPDATE 1-Headline")
                .with("associations", "[{\"rel\":\"corrects\",\"uri\":\"urn:0\"}]");
        StringBuilder text = new StringBuilder(new String(seed.bytes(), StandardCharsets.UTF_8));
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + random.nextInt(4));
            text.replace(at, end, SHARDS.get(random.nextInt(SHARDS.size())));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void holds(byte[] raw) throws Json.Malformed {
        switch (Ninjs.normalized(raw)) {
            case Normalized.Accepted accepted ->
                assertThat(Json.read(Json.bytes(accepted.item()), WireItem.class))
                        .isEqualTo(accepted.item());
            case Normalized.Refused refused ->
                assertThat(refused.detail()).isNotBlank().doesNotContain("\n", "\0", "\r");
        }
    }
}
