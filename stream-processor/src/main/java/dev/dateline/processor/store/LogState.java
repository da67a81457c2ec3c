package dev.dateline.processor.store;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.DecisionId;
import dev.dateline.contract.desk.Outcome;
import dev.dateline.contract.desk.Subject;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryKey;
import dev.dateline.contract.live.Page;
import dev.dateline.processor.log.Appended;
import dev.dateline.processor.log.Effect;
import dev.dateline.processor.log.Fold;
import dev.dateline.processor.log.Folded;
import dev.dateline.processor.log.Head;
import dev.dateline.processor.log.Slice;
import dev.dateline.processor.log.Standing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The log's state on a shelf: heads, standings, outcomes and entries, each under keys of its own. */
final class LogState {
    /** Of the entries in a page: together with the story well below what a record may have. */
    private static final int PAGE_BYTES = 1 << 20;

    private static final String STANDING = "standing/";
    private static final String SEEN = "seen/";
    private static final String ENTRY = "entry/";

    private final Shelf shelf;
    private final Recent recent = new Recent();

    LogState(Shelf shelf) {
        this.shelf = shelf;
    }

    Slice load(Appended appended) {
        ArticleId article = appended.decision().article();
        Map<Subject, Standing> standings = new HashMap<>();
        loadInto(standings, article, Fold.subjects(appended.decision()));
        loadInto(standings, article, Fold.subjects(appended.decision(), standings));
        return new Slice(head(article), outcome(article, appended.decision().id()), standings);
    }

    private void loadInto(Map<Subject, Standing> standings, ArticleId article, Set<Subject> subjects) {
        for (Subject subject : subjects) {
            Standing standing = Shelved.get(shelf, standingKey(article, subject), Standing.class);
            if (standing != null) {
                standings.put(subject, standing);
            }
        }
    }

    void save(Appended appended, Folded folded) {
        ArticleId article = appended.decision().article();
        switch (folded) {
            case Folded.Dropped dropped -> {}
            case Folded.Refused refused -> saveHead(article, refused.head(), refused.outcome());
            case Folded.Accepted accepted -> {
                saveHead(article, accepted.head(), accepted.outcome());
                accepted.standings()
                        .forEach((subject, standing) -> Shelved.put(shelf, standingKey(article, subject), standing));
                accepted.entries().forEach(this::save);
            }
        }
    }

    private void save(Entry entry) {
        String key = entryKey(EntryKey.of(entry));
        Shelved.put(shelf, key, entry);
        recent.forget(key);
    }

    /** The newest entries, oldest first, as many as a page carries and a record has room for; at least one. */
    List<Entry> newest(ArticleId article, long seq) {
        List<Entry> entries = new ArrayList<>();
        int size = 0;
        for (long i = seq; i >= 1 && entries.size() < Page.NEWEST; i--) {
            Recent.Held held = entry(entryKey(new EntryKey(article, i)));
            size += held == null ? 0 : held.bytes();
            if (held == null || (size > PAGE_BYTES && !entries.isEmpty())) {
                break;
            }
            entries.add(held.entry());
        }
        return entries.reversed();
    }

    private Recent.@Nullable Held entry(String key) {
        Recent.Held held = recent.get(key);
        byte[] bytes = held == null ? shelf.get(key) : null;
        if (bytes == null) {
            return held;
        }
        // As it reads from its bytes, never as it was made: a page must not depend on whether a restart lay between.
        Recent.Held read = new Recent.Held(Shelved.read(bytes, Entry.class), bytes.length);
        recent.put(key, read);
        return read;
    }

    /** What became of a decision; null where its id has not been folded. */
    @Nullable Outcome outcome(ArticleId article, DecisionId id) {
        return Shelved.get(shelf, seenKey(article, id), Outcome.class);
    }

    /** How often this subject was decided on. */
    long version(ArticleId article, Subject subject) {
        @Nullable Standing standing = Shelved.get(shelf, standingKey(article, subject), Standing.class);
        return standing == null ? 0 : standing.version();
    }

    /** Where an article's log ends; blank where nothing was decided. */
    Head head(ArticleId article) {
        @Nullable Head head = Shelved.get(shelf, headKey(article), Head.class);
        return head == null ? Head.BLANK : head;
    }

    /** All that is known of an article goes; gives what was told of it, which of views is not known. */
    Effect.Forgotten forget(ArticleId article) {
        List<DecisionId> decided = new ArrayList<>();
        String seen = SEEN + article + "/";
        shelf.each(seen, (key, bytes) -> decided.add(new DecisionId(key.substring(seen.length()))));
        Effect.Forgotten gone = new Effect.Forgotten(article, head(article).seq(), decided);
        for (String below : List.of(seen, STANDING + article + "/", ENTRY + article + "/")) {
            shelf.each(below, (key, bytes) -> {
                shelf.remove(key);
                recent.forget(key);
            });
        }
        shelf.remove(headKey(article));
        return gone;
    }

    private void saveHead(ArticleId article, Head head, Outcome outcome) {
        Shelved.put(shelf, headKey(article), head);
        Shelved.put(shelf, seenKey(article, outcome.decision()), outcome);
    }

    private static String headKey(ArticleId article) {
        return "head/" + article;
    }

    private static String standingKey(ArticleId article, Subject subject) {
        return STANDING + article + "/" + subject;
    }

    private static String seenKey(ArticleId article, DecisionId id) {
        return SEEN + article + "/" + id;
    }

    private static String entryKey(EntryKey key) {
        return ENTRY + key;
    }
}
