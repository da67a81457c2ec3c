package dev.dateline.gateway.access;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.contract.desk.Sighting;
import dev.dateline.gateway.reply.ArticleParam;
import dev.dateline.gateway.reply.Reply;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down who looks at what is not for readers, and tells who did. */
public final class Sightings {
    private static final Logger LOG = LoggerFactory.getLogger(Sightings.class);
    private static final int RETRY_SECONDS = 5;

    private final SightingLog log;
    private final Clock clock;

    /**
     * @param clock the one that decisions are timed by, so that both stand in one order
     */
    public Sightings(SightingLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    record About(List<Sighting> sightings) {}

    /** Stands before what is looked at: nobody is shown it of whom that was not written down. */
    public Handler<RoutingContext> before(Sighting.What what) {
        return before(what, request -> Optional.empty());
    }

    /** The same for one of many, whose place is in the request. */
    public Handler<RoutingContext> before(Sighting.What what, Function<RoutingContext, Optional<String>> place) {
        return request -> {
            ArticleId article = ArticleParam.of(request).orElse(null);
            String by = Gate.of(request).name();
            log.append(new Sighting(
                            article,
                            by,
                            what,
                            null,
                            clock.instant(),
                            place.apply(request).orElse(null)))
                    .onSuccess(kept -> request.next())
                    .onFailure(e -> {
                        LOG.warn("it cannot be written down who looks at {}: {}", what, String.valueOf(e));
                        Reply.failForNow(
                                request,
                                RETRY_SECONDS,
                                "who looks at this is written down first, and that is not possible just now");
                    });
        };
    }

    /** Somebody has had this proposal before their eyes for more than a moment. Nobody waits for that to be written. */
    public void looked(String by, ArticleId article, ProposalId proposal) {
        log.append(new Sighting(article, by, Sighting.What.PROPOSAL, proposal, clock.instant(), null))
                .onFailure(e -> LOG.warn("{} at {} was not written down: {}", by, proposal, String.valueOf(e)));
    }

    /** {@code GET /v1/people/sightings}: who looked at what is about no article, newest first. */
    public void apart(RoutingContext request) {
        log.of(null)
                .onSuccess(seen -> Reply.json(request, 200, new About(seen)))
                .onFailure(e -> {
                    LOG.warn("who looked at what cannot be read: {}", String.valueOf(e));
                    Reply.failForNow(request, RETRY_SECONDS, "who looked at what cannot be read right now");
                });
    }

    /** Who looked at what is about this article, newest first. */
    public Future<List<Sighting>> of(ArticleId article) {
        return log.of(article);
    }
}
