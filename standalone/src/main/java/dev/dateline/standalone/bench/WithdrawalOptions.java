package dev.dateline.standalone.bench;

import dev.dateline.standalone.Trouble;

/**
 * What is asked of a measurement of withdrawals.
 *
 * @param pages open ones, all of one article
 * @param kills that are counted
 * @param warmUps kills before those
 */
public record WithdrawalOptions(int pages, int kills, int warmUps) {
    public WithdrawalOptions {
        Trouble.unless(pages >= 1 && pages <= 10_000, "--pages " + pages + " is not 1 to 10000");
        Trouble.unless(kills >= 1 && kills <= 1_000, "--kills " + kills + " is not 1 to 1000");
        Trouble.unless(warmUps >= 0, "--warmup " + warmUps + " is below 0");
    }
}
