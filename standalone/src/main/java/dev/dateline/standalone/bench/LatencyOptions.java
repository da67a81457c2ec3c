package dev.dateline.standalone.bench;

import dev.dateline.standalone.Trouble;

/**
 * What is asked of a measurement of latency.
 *
 * @param rounds counted rounds, of the floor and of approvals in turns
 * @param approvals in each round
 * @param rate approvals a second
 * @param items items a second that go through matching meanwhile
 * @param warmUps rounds of each before the counted ones
 */
public record LatencyOptions(int rounds, int approvals, int rate, int items, int warmUps) {
    public LatencyOptions {
        Trouble.unless(rounds >= 1, "--rounds " + rounds + " is below 1");
        Trouble.unless(approvals >= 1 && approvals <= 100_000, "--approvals " + approvals + " is not 1 to 100000");
        Trouble.unless(rate >= 1 && rate <= 10_000, "--rate " + rate + " is not 1 to 10000");
        Trouble.unless(items >= 1 && items <= 10_000, "--items " + items + " is not 1 to 10000");
        Trouble.unless(warmUps >= 0, "--warmup " + warmUps + " is below 0");
    }

    /** How many items come while one round lasts; at least one. */
    int itemsInARound() {
        return Math.max(1, Math.toIntExact((long) approvals * items / rate));
    }
}
