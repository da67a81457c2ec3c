package dev.dateline.gateway.hub;

import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.Page;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One article: its log, and those who follow it. */
final class Room {
    private final Assembly assembly = new Assembly();
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ArticleLog log;

    /** A follower is told that there is something new, and reads it from the shared log when it can. */
    private static final class Follower {
        private final Runnable wake;

        private Follower(Runnable wake) {
            this.wake = wake;
        }
    }

    Assembly.Taken take(Entry entry) {
        return assembly.take(entry);
    }

    void take(Page page) {
        assembly.take(page);
    }

    /** Makes what was taken visible, and wakes everybody. */
    void publish() {
        log = assembly.log();
        followers.forEach(follower -> follower.wake.run());
    }

    @Nullable Entry held(long seq) {
        return assembly.held(seq);
    }

    boolean hasHole() {
        return assembly.hasHole();
    }

    boolean lacksBeginning() {
        return assembly.lacksBeginning();
    }

    @Nullable ArticleLog log() {
        return log;
    }

    Subscription follow(Runnable wake) {
        Follower follower = new Follower(wake);
        followers.add(follower);
        return () -> followers.remove(follower);
    }
}
