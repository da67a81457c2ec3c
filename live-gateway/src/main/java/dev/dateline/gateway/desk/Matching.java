package dev.dateline.gateway.desk;

import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.Watch;
import dev.dateline.contract.desk.WatchAnswer;
import dev.dateline.contract.desk.WatchAsk;
import dev.dateline.contract.desk.WatchVerdict;
import io.vertx.core.Context;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Asks matching, which alone can read watches, by way of its topics. */
public final class Matching {
    private final AskLog log;
    private final Answers answers;
    private final Duration patience;

    /**
     * @param patience how long an editor waits for an answer
     */
    public Matching(AskLog log, Answers answers, Duration patience) {
        this.log = log;
        this.answers = answers;
        this.patience = patience;
    }

    /**
     * A verdict for each of these watches, in their order; fails where matching is away or far behind. Throws {@link
     * IllegalArgumentException} where there are too many.
     *
     * @param tried whether they are held against what the desk was sent of late
     */
    Future<List<WatchVerdict>> ask(Context context, DeskId desk, List<Watch> watches, boolean tried) {
        WatchAsk ask = new WatchAsk("ask-" + UUID.randomUUID(), desk, watches, tried);
        CompletableFuture<WatchAnswer> answer = answers.await(ask.id(), patience);
        log.append(ask).onFailure(answer::completeExceptionally);
        return Future.fromCompletionStage(answer, context)
                .map(WatchAnswer::verdicts)
                .compose(verdicts -> verdicts.size() == watches.size()
                        ? Future.succeededFuture(verdicts)
                        : Future.failedFuture("matching gave " + verdicts.size() + " verdicts"));
    }
}
