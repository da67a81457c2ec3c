package dev.dateline.contract.desk;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonFormat;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.json.Require;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody looked at what is not for readers.
 *
 * @param article about which it is; null for what is about none
 * @param by who, as they are named in decisions
 * @param proposal which, of those; null for anything else
 * @param at since when, by the clock that decisions are timed by (UTC)
 * @param place where on its topic it stood, as {@code partition/offset}, of what was set aside; null for anything else, and
 *     where it was not written down yet
 */
public record Sighting(
        @Nullable ArticleId article,
        String by,

        @JsonFormat(with = JsonFormat.Feature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
        What what,

        @Nullable ProposalId proposal,
        Instant at,
        @Nullable String place) {
    /** Something to look at. */
    public enum What {
        /** A proposal, for more than a moment. */
        PROPOSAL,
        /** Who decided what on an article. */
        HISTORY,
        /** An article's page as it was. */
        PAST,
        /** Who works here. */
        PEOPLE,
        /** The bytes of something that was set aside. */
        REJECTED,
        /** What only a newer version has a word for; never written. */
        @JsonEnumDefaultValue
        OTHER
    }

    public Sighting {
        Require.line("by", by);
        Require.present("what", what);
        Require.that(
                what == What.OTHER || (what == What.PROPOSAL) == (proposal != null),
                "a proposal is named where one was looked at");
        Require.time("at", at);
        if (place != null) {
            Require.line("place", place);
        }
    }
}
