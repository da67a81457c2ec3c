package dev.dateline.standalone.audit;

import dev.dateline.contract.live.Position;
import dev.dateline.gateway.hub.ArticleLog;
import dev.dateline.gateway.hub.Hub;
import dev.dateline.gateway.page.Views;
import dev.dateline.processor.audit.History;
import java.time.Instant;
import java.util.Optional;

/** The page as readers could see it, made by what makes it for readers. */
public final class PageThen {
    private final ArticleLog log;

    private PageThen(ArticleLog log) {
        this.log = log;
    }

    /** The page at {@code moment}; empty where there was none yet. */
    public static Optional<PageThen> at(History history, Instant moment) {
        Hub hub = new Hub();
        hub.take(history.entries());
        return hub.log(history.article())
                .flatMap(log -> log.upTo(log.seqAt(moment)))
                .map(PageThen::new);
    }

    /** The position of a reader who had seen all of it. */
    public Position position() {
        return log.position();
    }

    /** As HTML, whole without a script. */
    public String html(Instant moment) {
        return new Views(null).past(log.snapshot(), moment);
    }
}
