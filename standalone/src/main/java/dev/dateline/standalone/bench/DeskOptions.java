package dev.dateline.standalone.bench;

import dev.dateline.standalone.Trouble;

/**
 * What is asked of a measurement of a busy desk.
 *
 * @param editors who work at once, each in a session of their own
 * @param proposals a minute that come meanwhile
 * @param seconds that a round lasts
 * @param rounds idle and busy ones, in turns
 * @param warmUps rounds of both before the counted ones
 */
public record DeskOptions(int editors, int proposals, int seconds, int rounds, int warmUps) {
    public DeskOptions {
        Trouble.unless(editors >= 1 && editors <= 1_000, "--editors " + editors + " is not 1 to 1000");
        Trouble.unless(proposals >= 60 && proposals <= 60_000, "--proposals " + proposals + " is not 60 to 60000");
        Trouble.unless(seconds >= 1 && seconds <= 600, "--seconds " + seconds + " is not 1 to 600");
        Trouble.unless(rounds >= 1, "--rounds " + rounds + " is below 1");
        Trouble.unless(warmUps >= 0, "--warmup " + warmUps + " is below 0");
    }

    /** Items a second. */
    int rate() {
        return proposals / 60;
    }
}
