package dev.dateline.processor.match;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.dateline.contract.actor.KnownActor;
import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Rests;
import dev.dateline.contract.desk.Settled;
import dev.dateline.contract.desk.WatchAsk;
import dev.dateline.contract.desk.Waved;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.processor.print.Prints;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of the order in which a desk's matching happens: the only input of matching and lineage. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = MatchInput.Arrived.class, name = "arrived"),
    @JsonSubTypes.Type(value = MatchInput.Changed.class, name = "changed"),
    @JsonSubTypes.Type(value = MatchInput.Gone.class, name = "gone"),
    @JsonSubTypes.Type(value = MatchInput.Heard.class, name = "heard"),
    @JsonSubTypes.Type(value = MatchInput.Asked.class, name = "asked")
})
public sealed interface MatchInput {
    /**
     * An item came in.
     *
     * @param received by the real clock (UTC)
     * @param prints what its text is found again by; null in records of before
     * @param actors what editors had put on the list of actors when it came, as far as it may speak of them
     */
    record Arrived(
            WireItem item,
            Terms terms,
            Instant received,
            @Nullable Prints prints,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<KnownActor> actors)
            implements MatchInput {
        public Arrived {
            Require.present("item", item);
            Require.present("terms", terms);
            Require.time("received", received);
            actors = actors == null ? List.of() : List.copyOf(actors);
        }

        /** One that speaks of nobody whom editors have put on the list. */
        public Arrived(WireItem item, Terms terms, Instant received, @Nullable Prints prints) {
            this(item, terms, received, prints, List.of());
        }

        /** What its text is found again by, made now where the record has it not. */
        public Prints printed() {
            return prints == null ? Prints.of(item.copy()) : prints;
        }
    }

    /** An article is now as it stands here. */
    record Changed(Article article, Terms terms) implements MatchInput {
        public Changed {
            Require.present("article", article);
            Require.present("terms", terms);
        }
    }

    /** An article is gone with all that was made of it, as a canary's page is when its day is over. */
    record Gone(ArticleId article) implements MatchInput {
        public Gone {
            Require.present("article", article);
        }
    }

    /**
     * The desk settled a proposal, waved off an alert, or something now rests on an item or no longer does; one of these at
     * least is there.
     *
     * @param waved null also in records of before
     */
    record Heard(
            @Nullable Settled settled,
            @Nullable Rests rests,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Waved waved)
            implements MatchInput {
        public Heard {
            Require.that(settled != null || rests != null || waved != null, "neither settled nor rests nor waved");
        }

        public Heard(@Nullable Settled settled, @Nullable Rests rests) {
            this(settled, rests, null);
        }
    }

    /** An editor wants to know about watches; it changes nothing. */
    record Asked(WatchAsk ask) implements MatchInput {
        public Asked {
            Require.present("ask", ask);
        }
    }
}
