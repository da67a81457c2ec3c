package dev.dateline.gateway.desk;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Receipt;
import dev.dateline.contract.desk.ReceiptKey;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.Mark;
import dev.dateline.gateway.socket.Tally;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows each correction, retraction and takedown to the open pages of this node, and writes down how far it has come:
 * often at first, ever more seldom later, until every page shows it or two minutes are over.
 */
public final class WithdrawalWatch {
    private static final Logger LOG = LoggerFactory.getLogger(WithdrawalWatch.class);
    private static final Duration SETTLED = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int OFTEN_MS = 100;

    private final Vertx vertx;
    private final String node;
    private final ReceiptLog log;
    private final BiFunction<ArticleId, Long, Future<Tally>> pages;
    private final Clock clock;

    /**
     * @param node this gateway's name, another at each start: what it counted before is no longer open
     * @param pages how many open pages show an article's entry at that seq
     * @param clock the real one
     */
    public WithdrawalWatch(
            Vertx vertx, String node, ReceiptLog log, BiFunction<ArticleId, Long, Future<Tally>> pages, Clock clock) {
        this.vertx = vertx;
        this.node = node;
        this.log = log;
        this.pages = pages;
        this.clock = clock;
    }

    /** One that is being followed: since when this node shows it, and what was last written down of it. */
    private record Way(
            Mark mark, String kind, Instant shown, @Nullable Receipt last) {
        boolean isNews(Tally now) {
            return last == null
                    || last.open() != now.open()
                    || last.acknowledged() != now.acknowledged()
                    || last.mute() != now.mute();
        }

        Way noting(Receipt receipt) {
            return new Way(mark, kind, shown, receipt);
        }
    }

    /** Readers are given this entry from now on. */
    public void shown(Entry entry) {
        if (entry instanceof Entry.Corrected || entry instanceof Entry.Retracted || entry instanceof Entry.TakenDown) {
            count(new Way(entry.mark(), entry.kind(), clock.instant(), null));
        }
    }

    private void count(Way way) {
        pages.apply(way.mark().article(), way.mark().seq())
                .onSuccess(tally -> {
                    Way next = way.isNews(tally) ? way.noting(write(way, tally)) : way;
                    Duration since = Duration.between(way.shown(), clock.instant());
                    if (since.compareTo(tally.isComplete() ? SETTLED : LONGEST) < 0) {
                        vertx.setTimer(pause(since), id -> count(next));
                    }
                })
                .onFailure(e -> LOG.warn(
                        "open pages of {} could not be counted", way.mark().article(), e));
    }

    private Receipt write(Way way, Tally tally) {
        Instant now = clock.instant();
        Mark mark = way.mark();
        Receipt receipt = new Receipt(
                mark.article(),
                mark.id(),
                mark.seq(),
                way.kind(),
                mark.at(),
                way.shown(),
                now,
                tally.open(),
                tally.acknowledged(),
                tally.mute(),
                tally.isComplete() ? now : null);
        log.append(new ReceiptKey(mark.article(), mark.seq(), node), receipt)
                .onFailure(e -> LOG.warn(
                        "a receipt of {} at {} was not kept: {}", mark.article(), mark.seq(), String.valueOf(e)));
        return receipt;
    }

    /** In milliseconds: a twentieth of the time that it has taken so far. */
    private static long pause(Duration since) {
        return Math.max(OFTEN_MS, since.toMillis() / 20);
    }
}
