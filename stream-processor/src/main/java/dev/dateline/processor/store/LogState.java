package dev.dateline.processor.store;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.DecisionId;
import dev.dateline.contract.desk.Subject;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryKey;
import dev.dateline.contract.live.Page;
import dev.dateline.processor.log.Appended;
import dev.dateline.processor.log.Fold;
import dev.dateline.processor.log.Folded;
import dev.dateline.processor.log.Head;
import dev.dateline.processor.log.Slice;
import dev.dateline.processor.log.Standing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The log's state on a shelf: heads, standings, ids seen and entries, each under keys of its own. */
final class LogState {
    private static final byte[] PRESENT = {};

    private final Shelf shelf;

    LogState(Shelf shelf) {
        this.shelf = shelf;
    }

    Slice load(Appended appended) {
        ArticleId article = appended.decision().article();
        Map<Subject, Standing> standings = new HashMap<>();
        for (Subject subject : Fold.subjects(appended.decision())) {
            Standing standing = Shelved.get(shelf, standingKey(article, subject), Standing.class);
            if (standing != null) {
                standings.put(subject, standing);
            }
        }
        return new Slice(head(article), seen(article, appended.decision().id()), standings);
    }

    void save(Appended appended, Folded folded) {
        ArticleId article = appended.decision().article();
        switch (folded) {
            case Folded.Dropped dropped -> {}
            case Folded.Refused refused -> saveHead(article, appended, refused.head());
            case Folded.Accepted accepted -> {
                saveHead(article, appended, accepted.head());
                accepted.standings()
                        .forEach((subject, standing) -> Shelved.put(shelf, standingKey(article, subject), standing));
                accepted.entries().forEach(entry -> Shelved.put(shelf, entryKey(EntryKey.of(entry)), entry));
            }
        }
    }

    /** The newest entries, oldest first, as many as a page carries. */
    List<Entry> newest(ArticleId article, long seq) {
        List<Entry> entries = new ArrayList<>();
        for (long i = Math.max(1, seq - Page.NEWEST + 1); i <= seq; i++) {
            Entry entry = Shelved.get(shelf, entryKey(new EntryKey(article, i)), Entry.class);
            if (entry != null) {
                entries.add(entry);
            }
        }
        return entries;
    }

    boolean seen(ArticleId article, DecisionId id) {
        return shelf.get(seenKey(article, id)) != null;
    }

    private Head head(ArticleId article) {
        @Nullable Head head = Shelved.get(shelf, headKey(article), Head.class);
        return head == null ? Head.BLANK : head;
    }

    private void saveHead(ArticleId article, Appended appended, Head head) {
        Shelved.put(shelf, headKey(article), head);
        shelf.put(seenKey(article, appended.decision().id()), PRESENT);
    }

    private static String headKey(ArticleId article) {
        return "head/" + article;
    }

    private static String standingKey(ArticleId article, Subject subject) {
        return "standing/" + article + "/" + subject;
    }

    private static String seenKey(ArticleId article, DecisionId id) {
        return "seen/" + article + "/" + id;
    }

    private static String entryKey(EntryKey key) {
        return "entry/" + key;
    }
}
