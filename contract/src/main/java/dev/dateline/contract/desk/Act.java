package dev.dateline.contract.desk;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Post;
import dev.dateline.contract.media.Media;
import dev.dateline.contract.wire.ItemVersion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is decided. Each act is whole in itself: nothing but the log so far is needed to carry it out. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = Act.Unsupported.class)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Act.Create.class, name = "create"),
    @JsonSubTypes.Type(value = Act.Revise.class, name = "revise"),
    @JsonSubTypes.Type(value = Act.Configure.class, name = "configure"),
    @JsonSubTypes.Type(value = Act.Approve.class, name = "approve"),
    @JsonSubTypes.Type(value = Act.Reject.class, name = "reject"),
    @JsonSubTypes.Type(value = Act.Hold.class, name = "hold"),
    @JsonSubTypes.Type(value = Act.WaveOff.class, name = "waveOff"),
    @JsonSubTypes.Type(value = Act.Schedule.class, name = "schedule"),
    @JsonSubTypes.Type(value = Act.Release.class, name = "release"),
    @JsonSubTypes.Type(value = Act.Correct.class, name = "correct"),
    @JsonSubTypes.Type(value = Act.Merge.class, name = "merge"),
    @JsonSubTypes.Type(value = Act.Retract.class, name = "retract"),
    @JsonSubTypes.Type(value = Act.Withdraw.class, name = "withdraw"),
    @JsonSubTypes.Type(value = Act.TakeDown.class, name = "takeDown"),
    @JsonSubTypes.Type(value = Act.Pin.class, name = "pin"),
    @JsonSubTypes.Type(value = Act.KeyEvent.class, name = "keyEvent"),
    @JsonSubTypes.Type(value = Act.Close.class, name = "close"),
    @JsonSubTypes.Type(value = Act.Reopen.class, name = "reopen"),
    @JsonSubTypes.Type(value = Act.Publish.class, name = "publish"),
    @JsonSubTypes.Type(value = Act.Suggest.class, name = "suggest"),
    @JsonSubTypes.Type(value = Act.Second.class, name = "second"),
    @JsonSubTypes.Type(value = Act.Erased.class, name = "erased"),
    @JsonSubTypes.Type(value = Act.Unsupported.class, name = "unsupported")
})
public sealed interface Act {
    /** What stands where words were taken down. */
    String TAKEN_DOWN = "[taken down]";

    /** The same act with every word of text replaced by {@link #TAKEN_DOWN}; itself where it holds none. */
    default Act redacted() {
        return this;
    }

    /** Opens a page for a running story. */
    record Create(DeskId desk, Story story, Settings settings) implements Act {
        public Create {
            Require.present("desk", desk);
            Require.present("story", story);
            Require.present("settings", settings);
        }

        @Override
        public Act redacted() {
            return new Create(desk, story.redacted(TAKEN_DOWN), settings);
        }
    }

    /** Headline and body from now on. {@code note} tells readers why; null for none. */
    record Revise(Story story, @Nullable String note) implements Act {
        public Revise {
            Require.present("story", story);
        }

        @Override
        public Act redacted() {
            return new Revise(story.redacted(TAKEN_DOWN), note == null ? null : TAKEN_DOWN);
        }
    }

    /** Zone, language and watches from now on. */
    record Configure(Settings settings) implements Act {
        public Configure {
            Require.present("settings", settings);
        }
    }

    /** Publishes an update, from a proposal or (null) from the editor's own hand. */
    record Approve(@Nullable ProposalId proposal, Post post) implements Act {
        public Approve {
            Require.present("post", post);
        }

        @Override
        public Act redacted() {
            return new Approve(proposal, post.redacted(TAKEN_DOWN));
        }
    }

    /** The proposal does not go out. */
    record Reject(ProposalId proposal, String reason) implements Act {
        public Reject {
            Require.present("proposal", proposal);
            Require.text("reason", reason);
        }
    }

    /** The proposal waits; it stays open. */
    record Hold(ProposalId proposal, @Nullable String note) implements Act {
        public Hold {
            Require.present("proposal", proposal);
        }
    }

    /** The sentence stands: the alert goes, and does not come again for this article. Readers see nothing of it. */
    record WaveOff(ProposalId proposal, String alert) implements Act {
        public WaveOff {
            Require.present("proposal", proposal);
            Require.token("alert", alert);
        }
    }

    /** Publishes at {@code due} (UTC, by the clerk's clock); until then no reader's view holds a word of it. */
    record Schedule(@Nullable ProposalId proposal, Post post, Instant due) implements Act {
        public Schedule {
            Require.present("post", post);
            Require.time("due", due);
        }

        @Override
        public Act redacted() {
            return new Schedule(proposal, post.redacted(TAKEN_DOWN), due);
        }
    }

    /** A scheduled update goes out now. */
    record Release(EntryId entry) implements Act {
        public Release {
            Require.present("entry", entry);
        }
    }

    /**
     * A posted update reads {@code text} from now on; {@code note} tells readers what was wrong.
     *
     * @param media what stands with it from now on; null where that stays as it is
     */
    record Correct(
            EntryId entry,
            String text,
            String note,
            @Nullable List<Media> media) implements Act {
        public Correct {
            Require.present("entry", entry);
            Require.text("text", text);
            Require.that(text.length() <= Post.MAX_TEXT, "text is longer than " + Post.MAX_TEXT + " characters");
            Require.text("note", note);
            media = media == null ? null : Media.some(media);
        }

        /** Of the words alone. */
        public Correct(EntryId entry, String text, String note) {
            this(entry, text, note, null);
        }

        @Override
        public Act redacted() {
            List<Media> left = media == null ? null : Media.redacted(media, TAKEN_DOWN);
            return new Correct(entry, TAKEN_DOWN, TAKEN_DOWN, left);
        }
    }

    /**
     * What a proposal tells becomes a part of a posted update. The decision names the version of the proposal.
     *
     * @param version that of the entry, as it was seen
     * @param post as the update reads from now on; it rests on all that it rested on before as well
     * @param note tells readers what is new
     */
    record Merge(ProposalId proposal, EntryId entry, long version, Post post, String note) implements Act {
        public Merge {
            Require.present("proposal", proposal);
            Require.present("entry", entry);
            Require.that(version > 0, "version is missing: that of the entry as it was seen");
            Require.present("post", post);
            Require.text("note", note);
        }

        @Override
        public Act redacted() {
            return new Merge(proposal, entry, version, post.withText(TAKEN_DOWN), TAKEN_DOWN);
        }
    }

    /** A posted update no longer stands, or a scheduled one is called off; {@code note} tells why. */
    record Retract(EntryId entry, String note) implements Act {
        public Retract {
            Require.present("entry", entry);
            Require.text("note", note);
        }

        @Override
        public Act redacted() {
            return new Retract(entry, TAKEN_DOWN);
        }
    }

    /**
     * The same by an article's policy, because a provider has withdrawn what the update rests on. Wins over any version.
     *
     * @param killedBy the item version with which the provider did so
     */
    record Withdraw(EntryId entry, ItemVersion killedBy, String note) implements Act {
        public Withdraw {
            Require.present("entry", entry);
            Require.present("killedBy", killedBy);
            Require.text("note", note);
        }

        @Override
        public Act redacted() {
            return new Withdraw(entry, killedBy, TAKEN_DOWN);
        }
    }

    /** Removes the words of these entries, and of all corrections of them, for good. Wins over any version. */
    record TakeDown(List<EntryId> entries, String note) implements Act {
        public TakeDown {
            entries = List.copyOf(Require.present("entries", entries));
            Require.that(!entries.isEmpty(), "a takedown names no entry");
            Require.text("note", note);
        }
    }

    /** Keeps one update on top; null for none. */
    record Pin(@Nullable EntryId entry) implements Act {}

    /** Lists a posted update among the story's key events under {@code title}; null takes it off the list. */
    record KeyEvent(EntryId entry, @Nullable String title) implements Act {
        /** Of a title, in characters: it is a line in a list. */
        public static final int LONGEST_TITLE = 120;

        public KeyEvent {
            Require.present("entry", entry);
            if (title != null) {
                Require.line("title", title);
                Require.that(title.length() <= LONGEST_TITLE, "title is longer than " + LONGEST_TITLE + " characters");
            }
        }

        @Override
        public Act redacted() {
            return new KeyEvent(entry, title == null ? null : TAKEN_DOWN);
        }
    }

    /** Ends the coverage. */
    record Close(@Nullable String note) implements Act {}

    /** Takes the coverage up again. */
    record Reopen() implements Act {}

    /**
     * The same as {@link Approve} by one of the article's policies, without asking.
     *
     * @param policy the name of the rule
     */
    record Publish(ProposalId proposal, Post post, String policy) implements Act {
        public Publish {
            Require.present("proposal", proposal);
            Require.present("post", post);
            Require.line("policy", policy);
        }

        @Override
        public Act redacted() {
            return new Publish(proposal, post.redacted(TAKEN_DOWN), policy);
        }
    }

    /** Lays an act before somebody else, who makes it take effect by {@link Second} or calls it off by {@link Retract}. */
    record Suggest(Act act) implements Act {
        public Suggest {
            Require.present("act", act);
            Require.that(
                    act instanceof Approve
                            || act instanceof Schedule
                            || act instanceof Revise
                            || act instanceof Correct
                            || act instanceof Merge
                            || act instanceof Retract,
                    "only approve, schedule, revise, correct, merge and retract can be suggested");
        }

        @Override
        public Act redacted() {
            return new Suggest(act.redacted());
        }
    }

    /**
     * What was laid before others takes effect as it stands.
     *
     * @param entry the id of the decision that waits
     * @param on what that decides on, whose version this decision names; null for an update that stands on nothing
     */
    record Second(EntryId entry, @Nullable Subject on) implements Act {
        public Second {
            Require.present("entry", entry);
        }
    }

    /**
     * What is left of a decision whose words were taken down. It overwrites the decision under its own key, so that
     * compaction removes the original; a fold from the beginning takes it up in the original's place.
     *
     * @param offset where the original stood in its partition
     * @param leaf the original's leaf hash
     */
    record Erased(Act redacted, long offset, String leaf) implements Act {
        public Erased {
            Require.present("redacted", redacted);
            Require.that(offset >= 0, "offset " + offset + " is below 0");
            Require.present("leaf", leaf);
        }
    }

    /** An act of a kind that this version does not know; the log refuses it by name and changes nothing. */
    record Unsupported() implements Act {}
}
