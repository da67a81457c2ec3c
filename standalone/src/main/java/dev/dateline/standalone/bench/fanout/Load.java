package dev.dateline.standalone.bench.fanout;

import java.util.Locale;

/** What readers are sent: so many messages a second, spread over so many channels, so many of them at a time. */
enum Load {
    /** Many articles: each update goes to some of the readers. */
    SPREAD(100, 25_000, 1),
    /** All read the same. */
    ONE(1, 50_000, 1),
    /** All read the same, and updates come in bunches. */
    BURSTS(1, 80_000, 8);

    private final int channels;
    private final int deliveries;
    private final int burst;

    Load(int channels, int deliveries, int burst) {
        this.channels = channels;
        this.deliveries = deliveries;
        this.burst = burst;
    }

    int channels() {
        return channels;
    }

    int burst() {
        return burst;
    }

    /** Messages a second on all channels together, so that {@code readers} are sent what this is named after. */
    double rate(int readers) {
        return (double) deliveries * channels / readers;
    }

    /** For the table. */
    String title() {
        return String.format(
                Locale.ROOT,
                "%d article%s, %,d deliveries/s%s",
                channels,
                channels == 1 ? "" : "s",
                deliveries,
                burst == 1 ? "" : ", " + burst + " updates at a time");
    }

    /** As an option names it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
