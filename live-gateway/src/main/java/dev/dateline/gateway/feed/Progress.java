package dev.dateline.gateway.feed;

import dev.dateline.gateway.hub.Behind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How far the feed has come since it started. Written on the feed's thread, read from any. */
final class Progress {
    private volatile boolean pages;
    private volatile boolean older;
    private volatile boolean leaving;
    private volatile boolean outcomes;
    private volatile boolean proposals;
    private volatile long lastContact = System.nanoTime();

    void pagesRead() {
        pages = true;
    }

    /** What could be read of the oldest entries was read. */
    void olderRead() {
        older = true;
    }

    /** Readers are being sent elsewhere. */
    void leaving() {
        leaving = true;
    }

    void outcomesRead() {
        outcomes = true;
    }

    void proposalsRead() {
        proposals = true;
    }

    void stopped() {
        pages = false;
    }

    void heardFromKafka() {
        lastContact = System.nanoTime();
    }

    /** For how long nothing has been heard from Kafka. */
    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - lastContact);
    }

    /** Whether readers can be served. */
    boolean isServing() {
        return pages;
    }

    /** What keeps readers or editors from being served, a line each; empty where nothing does. */
    List<String> trouble() {
        List<String> lines = new ArrayList<>();
        if (!pages) {
            lines.add("the pages are not read yet");
        } else if (!outcomes) {
            lines.add("the outcomes are not read yet");
        } else if (!proposals) {
            lines.add("the proposals are not read yet");
        } else if (!older) {
            lines.add("older entries are still being read");
        }
        if (leaving) {
            lines.add("it is about to end, and sends readers elsewhere");
        }
        Duration silence = silence();
        if (silence.compareTo(Behind.QUIET) > 0) {
            lines.add("Kafka has not answered for " + silence.toSeconds() + " seconds");
        }
        return lines;
    }
}
