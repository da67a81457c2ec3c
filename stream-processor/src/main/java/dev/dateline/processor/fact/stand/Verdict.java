package dev.dateline.processor.fact.stand;

/** What a newer sentence makes of an older one. */
public enum Verdict {
    /** It bears it out. */
    STANDS(0),
    /** It leaves it wrong. */
    FALLS(1),
    /** It says nothing to it either way. */
    OPEN(2);

    /** How many there are. */
    public static final int COUNT = values().length;

    private final int place;

    Verdict(int place) {
        this.place = place;
    }

    /** Where it stands among the numbers of a model. */
    public int place() {
        return place;
    }

    /** The one at that place. */
    public static Verdict at(int place) {
        return values()[place];
    }
}
