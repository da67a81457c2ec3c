package dev.dateline.contract.live;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.media.Media;
import dev.dateline.contract.style.HouseStyle;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One numbered line of an article's log: what happened, and where it stands. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = Entry.Newer.class)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Entry.Opened.class, name = "opened"),
    @JsonSubTypes.Type(value = Entry.Revised.class, name = "revised"),
    @JsonSubTypes.Type(value = Entry.Configured.class, name = "configured"),
    @JsonSubTypes.Type(value = Entry.Posted.class, name = "posted"),
    @JsonSubTypes.Type(value = Entry.Corrected.class, name = "corrected"),
    @JsonSubTypes.Type(value = Entry.Merged.class, name = "merged"),
    @JsonSubTypes.Type(value = Entry.Retracted.class, name = "retracted"),
    @JsonSubTypes.Type(value = Entry.TakenDown.class, name = "takenDown"),
    @JsonSubTypes.Type(value = Entry.Pinned.class, name = "pinned"),
    @JsonSubTypes.Type(value = Entry.KeyEvent.class, name = "keyEvent"),
    @JsonSubTypes.Type(value = Entry.Closed.class, name = "closed"),
    @JsonSubTypes.Type(value = Entry.Reopened.class, name = "reopened"),
    @JsonSubTypes.Type(value = Entry.Erased.class, name = "erased"),
    @JsonSubTypes.Type(value = Entry.Newer.class, name = "newer")
})
public sealed interface Entry {
    Mark mark();

    /** The name of this kind of entry on the topic, such as {@code posted}. */
    default String kind() {
        return switch (this) {
            case Opened e -> "opened";
            case Revised e -> "revised";
            case Configured e -> "configured";
            case Posted e -> "posted";
            case Corrected e -> "corrected";
            case Merged e -> "merged";
            case Retracted e -> "retracted";
            case TakenDown e -> "takenDown";
            case Pinned e -> "pinned";
            case KeyEvent e -> "keyEvent";
            case Closed e -> "closed";
            case Reopened e -> "reopened";
            case Erased e -> e.was();
            case Newer e -> "newer";
        };
    }

    /** What is left of this entry when it is taken down. */
    default Erased remains() {
        return new Erased(mark(), kind());
    }

    /** The article began; always seq 1 unless it was taken down. {@code style} is null for {@link HouseStyle#AP}. */
    record Opened(
            Mark mark,
            Story story,
            ZoneId zone,
            String language,
            @Nullable HouseStyle style) implements Entry {
        public Opened {
            Require.present("mark", mark);
            Require.present("story", story);
            Require.present("zone", zone);
            Require.present("language", language);
        }
    }

    /** Headline or body changed. {@code note} tells readers why; null for a silent improvement of style. */
    record Revised(Mark mark, Story story, @Nullable String note) implements Entry {
        public Revised {
            Require.present("mark", mark);
            Require.present("story", story);
        }
    }

    /** The zone, language or style in which the page is written changed; {@code style} is null for {@link HouseStyle#AP}. */
    record Configured(
            Mark mark,
            ZoneId zone,
            String language,
            @Nullable HouseStyle style) implements Entry {
        public Configured {
            Require.present("mark", mark);
            Require.present("zone", zone);
            Require.present("language", language);
        }
    }

    /** An update went out. */
    record Posted(Mark mark, Post post) implements Entry {
        public Posted {
            Require.present("mark", mark);
            Require.present("post", post);
        }
    }

    /**
     * A posted update now reads {@code text}; {@code note} tells readers what was wrong.
     *
     * @param media what stands with it from now on; null where that stays as it is
     */
    record Corrected(
            Mark mark,
            EntryId target,
            String text,
            String note,
            @Nullable List<Media> media) implements Entry {
        public Corrected {
            Require.present("mark", mark);
            Require.present("target", target);
            Require.text("text", text);
            Require.text("note", note);
            media = media == null ? null : List.copyOf(media);
        }

        /** Of the words alone. */
        public Corrected(Mark mark, EntryId target, String text, String note) {
            this(mark, target, text, note, null);
        }
    }

    /**
     * A posted update grew by another report; {@code note} tells readers what is new.
     *
     * @param post as it reads from now on; it rests on all that it rested on before as well
     */
    record Merged(Mark mark, EntryId target, Post post, String note) implements Entry {
        public Merged {
            Require.present("mark", mark);
            Require.present("target", target);
            Require.present("post", post);
            Require.text("note", note);
        }
    }

    /** A posted update no longer stands; {@code note} tells readers why. */
    record Retracted(Mark mark, EntryId target, String note) implements Entry {
        public Retracted {
            Require.present("mark", mark);
            Require.present("target", target);
            Require.text("note", note);
        }
    }

    /** Words were removed for good, by law or for safety: the first entry of a new epoch. */
    record TakenDown(Mark mark, List<ErasedLeaf> erased, String note) implements Entry {
        public TakenDown {
            Require.present("mark", mark);
            erased = List.copyOf(Require.present("erased", erased));
            Require.text("note", note);
        }
    }

    /** One update stays on top; null where none does any longer. */
    record Pinned(Mark mark, @Nullable EntryId target) implements Entry {
        public Pinned {
            Require.present("mark", mark);
        }
    }

    /** A posted update is a key event of the story, under {@code title}; null where it is none any longer. */
    record KeyEvent(Mark mark, EntryId target, @Nullable String title) implements Entry {
        public KeyEvent {
            Require.present("mark", mark);
            Require.present("target", target);
        }
    }

    /** No more updates are to come. */
    record Closed(Mark mark, @Nullable String note) implements Entry {
        public Closed {
            Require.present("mark", mark);
        }
    }

    /** Updates go on. */
    record Reopened(Mark mark) implements Entry {
        public Reopened {
            Require.present("mark", mark);
        }
    }

    /**
     * What stands in the place of an entry that was taken down: no word of it, but its link of the chain.
     *
     * @param was the kind of entry that it was, such as {@code posted}
     */
    record Erased(Mark mark, String was) implements Entry {
        public Erased {
            Require.present("mark", mark);
            Require.token("was", was);
        }
    }

    /** A kind of entry that this version does not know yet: keeps its place, shows nothing. */
    record Newer(Mark mark) implements Entry {
        public Newer {
            Require.present("mark", mark);
        }
    }
}
