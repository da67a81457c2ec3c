package dev.dateline.gateway.desk;

import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.DecisionId;
import dev.dateline.contract.desk.Outcome;
import dev.dateline.contract.desk.OutcomeKey;
import dev.dateline.contract.desk.Refusal;
import dev.dateline.contract.desk.Stale;
import dev.dateline.contract.desk.Winner;
import dev.dateline.contract.style.HouseStyle;
import dev.dateline.gateway.account.Caller;
import io.vertx.core.Context;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a decision vetted and appended, and tells what the log made of it: the one way from an editor to the log. */
public final class Deciding {
    private static final Logger LOG = LoggerFactory.getLogger(Deciding.class);

    private final DecisionLog log;
    private final Outcomes outcomes;
    private final Duration patience;
    private final Vetting vetting;
    private final HouseStyle style;

    /**
     * @param patience how long a client waits for an outcome
     * @param style of articles that are opened without naming one
     */
    public Deciding(DecisionLog log, Outcomes outcomes, Duration patience, Vetting vetting, HouseStyle style) {
        this.log = log;
        this.outcomes = outcomes;
        this.patience = patience;
        this.vetting = vetting;
        this.style = style;
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

    /** Completes on {@code context}, and never fails. A decision that was made before is answered as it was then. */
    Future<Answer> decide(Context context, Caller caller, Decision asked) {
        Decision decision = asked.act() instanceof Act.Create act ? asked.with(styled(act)) : asked;
        Answer.Failed forbidden = vetting.forbids(caller, decision);
        if (forbidden != null) {
            return Future.succeededFuture(forbidden);
        }
        Outcome known = outcomes.known(key(decision)).orElse(null);
        if (known != null) {
            return Future.succeededFuture(answer(known));
        }
        Answer.Failed unfit = vetting.objects(decision);
        return unfit == null ? watched(context, decision) : Future.succeededFuture(unfit);
    }

    /**
     * A decision stands for itself: what this installation writes in may change later. AP is what none means, in records of
     * before as well, so that who uses nothing new writes nothing new.
     */
    private Act styled(Act.Create act) {
        return style == HouseStyle.AP
                ? act
                : new Act.Create(act.desk(), act.story(), act.settings().orIn(style));
    }

    private Future<Answer> watched(Context context, Decision decision) {
        return vetting.watches()
                .check(context, decision)
                .compose(bad -> bad.isEmpty()
                        ? append(context, decision)
                        : Future.succeededFuture(new Answer.Told(422, BadWatches.of(bad))))
                .otherwise(e -> {
                    LOG.warn("watches of decision {} could not be checked: {}", decision.id(), String.valueOf(e));
                    return new Answer.Away(WatchesRoute.AWAY);
                });
    }

    private Future<Answer> append(Context context, Decision decision) {
        return log.append(decision).transform(kept -> {
            if (kept.succeeded()) {
                return await(context, decision);
            }
            LOG.warn("decision {} was not taken: {}", decision.id(), String.valueOf(kept.cause()));
            return Future.succeededFuture(
                    new Answer.Away("Kafka did not take decision " + decision.id() + ": ask again with the same id"));
        });
    }

    private Future<Answer> await(Context context, Decision decision) {
        return Future.fromCompletionStage(outcomes.await(key(decision), patience), context)
                .map(Deciding::answer)
                .otherwise(e -> new Answer.Told(
                        504,
                        new Unheard(
                                decision.id(),
                                "no outcome yet; the decision may still take effect: ask again with the same id")));
    }

    private static Answer answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> new Answer.Told(201, accepted);
            case Outcome.Refused refused ->
                new Answer.Told(
                        status(refused.refusal()),
                        new Refused(
                                inWords(refused.detail()), refused.decision(), refused.refusal(), refused.winner()));
        };
    }

    /** The log's words name subjects, and stay as they are, for they are part of what is verified. */
    static String inWords(String detail) {
        return Stale.of(detail).map(Stale::inWords).orElse(detail);
    }

    /** Somebody was first, or it cannot be. */
    static int status(Refusal refusal) {
        return switch (refusal) {
            case STALE, SETTLED, ARTICLE_EXISTS -> 409;
            case UNKNOWN_ARTICLE, UNKNOWN_ENTRY, ARTICLE_CLOSED, NOT_APPLICABLE, STILL_SHOWN, RIGHTS, UNSUPPORTED ->
                422;
        };
    }

    private static OutcomeKey key(Decision decision) {
        return new OutcomeKey(decision.article(), decision.id());
    }
}
