package dev.dateline.contract.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.live.Position;
import org.jspecify.annotations.Nullable;

/** What the log made of a decision. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Outcome.Accepted.class, name = "accepted"),
    @JsonSubTypes.Type(value = Outcome.Refused.class, name = "refused")
})
public sealed interface Outcome {
    DecisionId decision();

    ArticleId article();

    /**
     * It took effect.
     *
     * @param version its subject's version from now on
     * @param position the article's position after it: that of its entry, where readers see one
     * @param settled the proposal that it settled; null where it named none
     * @param rests what it built on items, or withdrew; null where it did neither
     * @param waved the alert that it waved off; null for none, and in records of before
     * @param waits true where it does nothing yet but wait for a second person; null for any other
     * @param leftOut what a release gave readers less than was scheduled; null for nothing, and in records of before
     */
    record Accepted(
            DecisionId decision,
            ArticleId article,
            long version,
            Position position,
            @Nullable Settled settled,
            @Nullable Rests rests,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Waved waved,

            @Nullable Boolean waits,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LeftOut leftOut)
            implements Outcome {
        /** Of a decision that waved nothing off. */
        public Accepted(
                DecisionId decision,
                ArticleId article,
                long version,
                Position position,
                @Nullable Settled settled,
                @Nullable Rests rests) {
            this(decision, article, version, position, settled, rests, null, null, null);
        }

        public Accepted {
            Require.present("decision", decision);
            Require.present("article", article);
            Require.present("position", position);
        }
    }

    /**
     * It took no effect.
     *
     * @param detail one line for the editor
     * @param winner the decision that came first; null where that is not the reason
     */
    record Refused(
            DecisionId decision,
            ArticleId article,
            Refusal refusal,
            String detail,
            @Nullable Winner winner) implements Outcome {
        public Refused {
            Require.present("decision", decision);
            Require.present("article", article);
            Require.present("refusal", refusal);
            Require.text("detail", detail);
        }
    }
}
