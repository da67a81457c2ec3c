package dev.dateline.gateway.desk;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.DecisionId;
import dev.dateline.contract.desk.Outcome;
import dev.dateline.contract.desk.OutcomeKey;
import dev.dateline.contract.desk.Refusal;
import dev.dateline.contract.desk.Winner;
import dev.dateline.gateway.access.Gate;
import dev.dateline.gateway.account.Caller;
import dev.dateline.gateway.account.Permission;
import dev.dateline.gateway.reply.ArticleParam;
import dev.dateline.gateway.reply.Reply;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code POST /v1/articles/{id}/decisions}: appends a decision and answers what the log made of it. */
public final class DecisionsRoute {
    private static final Logger LOG = LoggerFactory.getLogger(DecisionsRoute.class);
    private static final int RETRY_SECONDS = 5;

    private final DecisionLog log;
    private final Outcomes outcomes;
    private final Clock clock;
    private final Duration patience;
    private final WatchGuard watches;
    private final Articles articles;

    /**
     * @param clock the injected one, for a decision's {@code at}
     * @param patience how long a client waits for an outcome
     * @param watches what settings must pass
     * @param articles as they stand
     */
    public DecisionsRoute(
            DecisionLog log, Outcomes outcomes, Clock clock, Duration patience, WatchGuard watches, Articles articles) {
        this.log = log;
        this.outcomes = outcomes;
        this.clock = clock;
        this.patience = patience;
        this.watches = watches;
        this.articles = articles;
    }

    /** Some watches of these settings cannot be used; nothing was decided. */
    record BadWatches(String error, List<WatchGuard.Bad> watches) {
        static BadWatches of(List<WatchGuard.Bad> bad) {
            WatchGuard.Bad first = bad.getFirst();
            return new BadWatches("watch '" + first.watch() + "': " + first.problem(), bad);
        }
    }

    /** The log refused it. */
    record Refused(
            String error,
            DecisionId decision,
            Refusal refusal,
            @Nullable Winner winner) {}

    /** Nobody knows yet what became of it. */
    record Unheard(DecisionId decision, String detail) {}

    public void handle(RoutingContext request) {
        ArticleId article = ArticleParam.of(request).orElse(null);
        if (article == null) {
            Reply.fail(request, 400, "an article is named by lower-case letters, digits and inner hyphens");
            return;
        }
        try {
            Buffer body = request.body().buffer();
            DecisionRequest asked = DecisionRequest.read(
                    body == null ? new byte[0] : body.getBytes(),
                    request.request().getHeader("Idempotency-Key"));
            Caller caller = Gate.of(request);
            Permission needs = permission(article, asked.act());
            if (!caller.may(needs)) {
                Reply.fail(request, 403, caller.role().refusal(needs));
                return;
            }
            decide(request, asked.decision(article, caller.name(), clock.instant()));
        } catch (IllegalArgumentException e) {
            Reply.fail(request, 400, String.valueOf(e.getMessage()));
        }
    }

    private void decide(RoutingContext request, Decision decision) {
        Outcome known = outcomes.known(key(decision)).orElse(null);
        if (known != null) {
            answer(request, known);
            return;
        }
        watches.check(request.vertx().getOrCreateContext(), decision)
                .onSuccess(bad -> {
                    if (bad.isEmpty()) {
                        append(request, decision);
                    } else {
                        Reply.json(request, 422, BadWatches.of(bad));
                    }
                })
                .onFailure(e -> {
                    LOG.warn("watches of decision {} could not be checked: {}", decision.id(), String.valueOf(e));
                    Reply.failForNow(request, RETRY_SECONDS, WatchesRoute.AWAY);
                });
    }

    private void append(RoutingContext request, Decision decision) {
        log.append(decision).onComplete(kept -> {
            if (kept.succeeded()) {
                await(request, decision);
            } else {
                LOG.warn("decision {} was not taken: {}", decision.id(), String.valueOf(kept.cause()));
                Reply.failForNow(
                        request,
                        RETRY_SECONDS,
                        "Kafka did not take decision " + decision.id() + ": ask again with the same id");
            }
        });
    }

    private void await(RoutingContext request, Decision decision) {
        Future.fromCompletionStage(
                        outcomes.await(key(decision), patience), request.vertx().getOrCreateContext())
                .onSuccess(outcome -> answer(request, outcome))
                .onFailure(e -> Reply.json(
                        request,
                        504,
                        new Unheard(
                                decision.id(),
                                "no outcome yet; the decision may still take effect: ask again with the same id")));
    }

    private static void answer(RoutingContext request, Outcome outcome) {
        switch (outcome) {
            case Outcome.Accepted accepted -> Reply.json(request, 201, accepted);
            case Outcome.Refused refused ->
                Reply.json(
                        request,
                        status(refused.refusal()),
                        new Refused(refused.detail(), refused.decision(), refused.refusal(), refused.winner()));
        }
    }

    /** What an act asks for: most are an editor's. */
    private Permission permission(ArticleId article, Act act) {
        return switch (act) {
            case Act.TakeDown takeDown -> Permission.TAKE_DOWN;
            case Act.Configure configure -> settings(article, configure.settings());
            case Act.Create create -> settings(article, create.settings());
            default -> Permission.DECIDE;
        };
    }

    /** Watches, zone and language are editors' work; policies are a chief's. */
    private Permission settings(ArticleId article, Settings settings) {
        return articles.changesPolicy(article, settings) ? Permission.SET_POLICY : Permission.DECIDE;
    }

    /** Somebody was first, or it cannot be. */
    static int status(Refusal refusal) {
        return switch (refusal) {
            case STALE, SETTLED, ARTICLE_EXISTS -> 409;
            case UNKNOWN_ARTICLE, UNKNOWN_ENTRY, ARTICLE_CLOSED, NOT_APPLICABLE, STILL_SHOWN, UNSUPPORTED -> 422;
        };
    }

    private static OutcomeKey key(Decision decision) {
        return new OutcomeKey(decision.article(), decision.id());
    }
}
