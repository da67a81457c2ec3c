package dev.dateline.standalone.bench.fanout;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.live.Chain;
import dev.dateline.contract.live.Confidence;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Mark;
import dev.dateline.contract.live.Post;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

/** An article's log as the log application would write it, chain and all. For one thread. */
public final class MadeLog {
    private final ArticleId article;
    private long seq;
    private String head = Chain.ORIGIN;

    /** One that is not opened yet. */
    public MadeLog(ArticleId article) {
        this.article = article;
    }

    /** The first entry. */
    public Entry opened() {
        Story story = new Story("Talks in the harbor town", List.of("The body of the article."));
        return add(mark -> new Entry.Opened(mark, story, ZoneOffset.UTC, "en", null));
    }

    /** One more update. */
    public Entry posted(String text) {
        Instant stamp = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return add(mark -> new Entry.Posted(mark, new Post(text, stamp, Confidence.CLAIMED, List.of(), "Harbor Wire")));
    }

    private Entry add(Function<Mark, Entry> entry) {
        seq++;
        EntryId id = new EntryId("entry-" + seq);
        Chain chain = Chain.link(head, Chain.sha256((article + "/" + id).getBytes(StandardCharsets.UTF_8)));
        head = chain.head();
        return entry.apply(new Mark(article, 1, seq, id, Instant.now().truncatedTo(ChronoUnit.MILLIS), chain));
    }
}
