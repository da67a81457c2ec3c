package dev.dateline.contract.ledger;

/** How a figure is meant by whoever says it. */
public enum Meant {
    EXACTLY,
    ABOUT,
    MORE_THAN,
    AT_LEAST,
    LESS_THAN,
    AT_MOST;

    /** "About" leaves that much room, either way, of 1. */
    private static final double ROOM = 0.07;

    /** The smallest number that one so meant can be. */
    double low(double number) {
        return switch (this) {
            case EXACTLY, MORE_THAN, AT_LEAST -> number;
            case ABOUT -> number * (1 - ROOM);
            case LESS_THAN, AT_MOST -> 0;
        };
    }

    /** The largest. */
    double high(double number) {
        return switch (this) {
            case EXACTLY, LESS_THAN, AT_MOST -> number;
            case ABOUT -> number * (1 + ROOM);
            case MORE_THAN, AT_LEAST -> Double.MAX_VALUE;
        };
    }
}
