package dev.dateline.contract.desk;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Post;
import dev.dateline.contract.wire.ItemVersion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Machine work on the agenda. The clerk turns it into decisions; the log strikes it off when it sees them done. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Work.ReleaseDue.class, name = "releaseDue"),
    @JsonSubTypes.Type(value = Work.Withdraw.class, name = "withdraw"),
    @JsonSubTypes.Type(value = Work.Publish.class, name = "publish"),
    @JsonSubTypes.Type(value = Work.Second.class, name = "second"),
    @JsonSubTypes.Type(value = Work.Erase.class, name = "erase"),
    @JsonSubTypes.Type(value = Work.Cut.class, name = "cut")
})
public sealed interface Work {
    WorkKey key();

    /**
     * A scheduled update goes out at {@code due} (UTC), if its entry is then still at version {@code base}.
     *
     * @param post as it will read, for the desk; null in work that an older version planned
     */
    record ReleaseDue(
            ArticleId article,
            EntryId entry,
            long base,
            Instant due,
            @Nullable Post post) implements Work {
        public ReleaseDue {
            Require.present("article", article);
            Require.present("entry", entry);
            Require.present("due", due);
        }

        @Override
        public WorkKey key() {
            return keyOf(article, entry);
        }

        /** The key under which the release of this entry stands on the agenda. */
        public static WorkKey keyOf(ArticleId article, EntryId entry) {
            return new WorkKey(article, "release:" + entry);
        }
    }

    /**
     * An entry rests on a withdrawn item and goes, by its article's policy.
     *
     * @param killedBy the item version with which the provider withdrew it
     * @param note tells readers why
     */
    record Withdraw(ArticleId article, EntryId entry, ItemVersion killedBy, String note) implements Work {
        public Withdraw {
            Require.present("article", article);
            Require.present("entry", entry);
            Require.present("killedBy", killedBy);
            Require.text("note", note);
        }

        @Override
        public WorkKey key() {
            return keyOf(article, entry);
        }

        /** The key under which the withdrawal of this entry stands on the agenda. */
        public static WorkKey keyOf(ArticleId article, EntryId entry) {
            return new WorkKey(article, "withdraw:" + entry);
        }
    }

    /**
     * A proposal goes out as it stands, by its article's policy, if nobody has decided on it.
     *
     * @param policy the name of the rule
     */
    record Publish(ArticleId article, ProposalId proposal, Post post, String policy) implements Work {
        public Publish {
            Require.present("article", article);
            Require.present("proposal", proposal);
            Require.present("post", post);
            Require.line("policy", policy);
        }

        @Override
        public WorkKey key() {
            return keyOf(article, proposal);
        }

        /** The key under which the publication of this proposal stands on the agenda. */
        public static WorkKey keyOf(ArticleId article, ProposalId proposal) {
            return new WorkKey(article, "publish:" + proposal);
        }
    }

    /**
     * A decision waits for somebody else: for an editor, not for the clerk.
     *
     * @param decision as it will take effect; its {@code act} is the one that waits
     * @param on what it decides on; null for an update that stands on nothing
     */
    record Second(Decision decision, @Nullable Subject on) implements Work {
        public Second {
            Require.present("decision", decision);
        }

        @Override
        public WorkKey key() {
            return keyOf(decision.article(), decision.id().entry());
        }

        /** The key under which what waits so stands on the agenda. */
        public static WorkKey keyOf(ArticleId article, EntryId entry) {
            return new WorkKey(article, "second:" + entry);
        }
    }

    /**
     * Words of an article were taken down, and the order of the desk's matching holds them too: it is to begin later, once
     * what was appended before is in closed segments.
     *
     * @param takenDown the first of the entries that were taken down together
     */
    record Cut(ArticleId article, DeskId desk, EntryId takenDown) implements Work {
        public Cut {
            Require.present("article", article);
            Require.present("desk", desk);
            Require.present("takenDown", takenDown);
        }

        @Override
        public WorkKey key() {
            return new WorkKey(article, "cut:" + takenDown);
        }
    }

    /** A decision is to be overwritten, under its own key, by the stub that holds no word of it. */
    record Erase(DecisionKey original, Decision stub) implements Work {
        public Erase {
            Require.present("original", original);
            Require.present("stub", stub);
            Require.that(stub.act() instanceof Act.Erased, "a stub's act is erased");
        }

        @Override
        public WorkKey key() {
            return keyOf(original);
        }

        /** The key under which the erasure of this decision stands on the agenda. */
        public static WorkKey keyOf(DecisionKey original) {
            return new WorkKey(original.article(), "erase:" + original.decision() + ":" + original.append());
        }
    }
}
