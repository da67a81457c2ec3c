package dev.dateline.gateway.access;

/** Somebody else has changed the account first, so that this change was not made. */
public final class LostRace extends Exception {
    private static final long serialVersionUID = 1L;

    LostRace(String name) {
        super("somebody else has just changed " + name + ": look again");
    }
}
