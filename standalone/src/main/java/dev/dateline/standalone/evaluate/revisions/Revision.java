package dev.dateline.standalone.evaluate.revisions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.processor.fact.stand.Sentence;
import dev.dateline.processor.fact.stand.Verdict;
import dev.dateline.standalone.evaluate.Gold;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sentence, a newer one, and whether the older still stands.
 *
 * @param page where they are from
 * @param live whether that page was updated day by day
 * @param about the stems of the page's title: what both are known to be about
 * @param gold null where it is kept elsewhere
 */
record Revision(
        String id,
        String page,
        boolean live,
        Texts texts,
        Set<String> about,
        @Nullable Verdict gold) {
    /** As the scorer calls them, in the order of {@link Verdict}. */
    private static final List<String> LABELS = List.of("SUPPORTS", "REFUTES", "NOT ENOUGH INFO");

    private static final Map<String, String> BRACKETS = Map.of("-LRB-", "(", "-RRB-", ")", "-COLON-", ":");

    /** Both as they are written, and made ready. */
    record Texts(String claim, String evidence, Sentence older, Sentence newer) {
        static Texts of(String claim, String evidence) {
            return new Texts(claim, evidence, Sentence.of(claim), Sentence.of(evidence));
        }
    }

    /** All of the folder's {@code pairs.jsonl}, in its order. */
    static List<Revision> read(Gold gold) {
        return gold.rows("pairs.jsonl").stream().map(Revision::of).toList();
    }

    private static Revision of(JsonNode row) {
        String title = row.path("page").asText();
        for (Map.Entry<String, String> bracket : BRACKETS.entrySet()) {
            title = title.replace(bracket.getKey(), bracket.getValue());
        }
        int label = LABELS.indexOf(row.path("label").asText());
        return new Revision(
                row.path("id").asText(),
                row.path("page").asText(),
                row.path("live").asBoolean(),
                Texts.of(row.path("claim").asText(), row.path("evidence").asText()),
                Sentence.of(title.replaceAll(" ?\\(.*", "")).given(),
                label < 0 ? null : Verdict.at(label));
    }

    static String label(Verdict verdict) {
        return LABELS.get(verdict.place());
    }
}
