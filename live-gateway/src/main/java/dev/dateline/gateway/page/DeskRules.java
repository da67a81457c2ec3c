package dev.dateline.gateway.page;

/**
 * What the console holds a desk's work to; none of it stops anybody.
 *
 * @param urgent the least urgent of what must not wait; IPTC, 1 is the highest
 * @param urgentMinutes how long that may wait, as may kills and corrections
 * @param minutes how long everything else may
 * @param pushCharacters what a push alert holds
 */
record DeskRules(int urgent, int urgentMinutes, int minutes, int pushCharacters) {
    static final DeskRules DEFAULTS = new DeskRules(2, 5, 15, 280);
}
