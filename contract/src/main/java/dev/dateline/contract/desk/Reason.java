package dev.dateline.contract.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.json.Require;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an item was matched to an article.
 *
 * @param score 0 to 1
 * @param terms what they have in common, weightiest first
 * @param watches the names of the watches that caught it
 * @param names the proper names in common, lower-case; empty also in records of before
 * @param runnerUp the article that came closest after it; null where there is none, and in records of before
 * @param clauses what of those watches stands in it; empty also in records of before
 */
public record Reason(
        double score,
        List<Term> terms,
        List<String> watches,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> names,
        @Nullable RunnerUp runnerUp,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Clauses> clauses) {
    public Reason {
        Require.that(score >= 0 && score <= 1, "score " + score + " is not 0 to 1");
        terms = List.copyOf(Require.present("terms", terms));
        watches = List.copyOf(Require.present("watches", watches));
        names = names == null ? List.of() : List.copyOf(names);
        clauses = clauses == null ? List.of() : List.copyOf(clauses);
    }

    /** One of which no more is known. */
    public Reason(double score, List<Term> terms, List<String> watches) {
        this(score, terms, watches, List.of(), null, List.of());
    }

    /** The clauses of a watch that stand in the item, as its editor wrote them. */
    public record Clauses(String watch, List<String> found) {
        public Clauses {
            Require.line("watch", watch);
            found = List.copyOf(Require.present("found", found));
        }
    }

    /** Another article that the item could be about, and how likely, 0 to 1. */
    public record RunnerUp(ArticleId article, double score) {
        public RunnerUp {
            Require.present("article", article);
        }
    }

    /** A word or name as it stands in the item, and its share of the score. */
    public record Term(String word, double weight) {
        public Term {
            Require.text("word", word);
        }
    }
}
