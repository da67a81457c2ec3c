package dev.dateline.gateway.desk;

import dev.dateline.contract.desk.Outcome;
import dev.dateline.contract.desk.OutcomeKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What became of the newest decisions, and who waits to hear of one. Safe for many threads. */
public final class Outcomes {
    private static final int KEPT = 20_000;

    private final Map<OutcomeKey, Outcome> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<OutcomeKey, Outcome> eldest) {
            return size() > KEPT;
        }
    };
    private final Map<OutcomeKey, List<CompletableFuture<Outcome>>> waiting = new HashMap<>();

    public void take(Outcome outcome) {
        OutcomeKey key = new OutcomeKey(outcome.article(), outcome.decision());
        List<CompletableFuture<Outcome>> heard;
        synchronized (this) {
            known.put(key, outcome);
            heard = waiting.remove(key);
        }
        if (heard != null) {
            heard.forEach(one -> one.complete(outcome));
        }
    }

    synchronized Optional<Outcome> known(OutcomeKey key) {
        return Optional.ofNullable(known.get(key));
    }

    /** The outcome, also one that is known already; fails with a timeout where it has not come after {@code limit}. */
    CompletableFuture<Outcome> await(OutcomeKey key, Duration limit) {
        CompletableFuture<Outcome> one = new CompletableFuture<>();
        synchronized (this) {
            Outcome there = known.get(key);
            if (there != null) {
                return CompletableFuture.completedFuture(there);
            }
            waiting.computeIfAbsent(key, k -> new ArrayList<>()).add(one);
        }
        return one.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).whenComplete((outcome, e) -> leave(key));
    }

    private synchronized void leave(OutcomeKey key) {
        waiting.computeIfPresent(key, (k, all) -> {
            all.removeIf(CompletableFuture::isDone);
            return all.isEmpty() ? null : all;
        });
    }
}
