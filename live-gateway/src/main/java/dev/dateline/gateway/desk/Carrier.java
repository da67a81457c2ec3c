package dev.dateline.gateway.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.desk.ProposalId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another article that carries a value of which an item has news.
 *
 * @param chosen whether the console offers it as chosen: on the same desk, and a sentence there has the value as it was
 * @param values what it carries, and what the item has for it
 * @param sentences of its headline and body that have the value as it was
 * @param proposal its own open proposal of the same item; null where it has none
 * @param settled whether the item was decided on there already: readers have it, or it is scheduled or was refused
 * @param otherTimes whether it writes times in another zone or style than the proposal's article
 */
record Carrier(
        ArticleId article,
        String headline,
        DeskId desk,
        boolean chosen,
        List<Change> values,
        List<Sentence> sentences,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Own proposal,

        boolean settled,
        boolean otherTimes) {
    Carrier {
        values = List.copyOf(values);
        sentences = List.copyOf(sentences);
    }

    /**
     * A value.
     *
     * @param id what is counted, or what stands somehow; {@code of} the same in words
     * @param was as it was last said there from other items or versions, else here; the same as {@code is} where it was not
     */
    record Change(String id, String of, String was, String is) {}

    /**
     * A sentence, verbatim.
     *
     * @param alert the alert on a sentence of the first article that it is like; null where it is like none
     * @param rewording how it could read; null where it is the alert's own sentence, and can read as that will
     */
    record Sentence(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String alert,

            String sentence,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String rewording) {}

    /** A proposal, and the version that a decision on it must name. */
    record Own(ProposalId id, long base) {}
}
