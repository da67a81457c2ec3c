package dev.dateline.ingest.canary;

import dev.dateline.contract.canary.Canary;
import dev.dateline.contract.canary.Sent;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.live.Chain;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a canary says, in ninjs 3.1: the day's word, and words that no other canary says, or matching would fold it as a copy. */
final class CanaryItem {
    private static final String CONSONANTS = "bdfghjklmnprstvz";
    private static final String VOWELS = "aeio";
    private static final int WORDS = 16;

    private CanaryItem() {}

    private record Text(String contentType, String value) {}

    private record Headline(String value) {}

    private record Ninjs(
            String uri,
            String version,
            String versionCreated,
            String pubStatus,
            int urgency,
            String language,
            List<Headline> headlines,
            List<Text> bodies) {}

    /** Its bytes; the same canary always says the same. */
    static byte[] of(Sent sent) {
        String word = Canary.word(Canary.day(sent.at()));
        String own = words(Chain.sha256(sent.uri().getBytes(StandardCharsets.UTF_8)));
        return Json.bytes(new Ninjs(
                sent.uri(),
                "1",
                sent.at().toString(),
                "usable",
                9,
                "en",
                List.of(new Headline("Canary " + word)),
                List.of(new Text("text/plain", "The canary " + word + " sings. " + own + "."))));
    }

    /** {@code hash} in hex, four digits a word: what has figures in it would be looked through for them. */
    private static String words(String hash) {
        return IntStream.range(0, WORDS)
                .map(word -> Integer.parseInt(hash.substring(4 * word, 4 * word + 4), 16))
                .mapToObj(CanaryItem::word)
                .collect(Collectors.joining(" "));
    }

    private static String word(int bits) {
        return letter(CONSONANTS, bits)
                + letter(VOWELS, bits >> 4)
                + letter(CONSONANTS, bits >> 6)
                + letter(VOWELS, bits >> 10)
                + letter(CONSONANTS, bits >> 12);
    }

    private static String letter(String of, int bits) {
        return String.valueOf(of.charAt(bits % of.length()));
    }
}
