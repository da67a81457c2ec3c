package dev.dateline.gateway.page;

import dev.dateline.contract.json.Require;
import dev.dateline.contract.style.HouseStyle;

/**
 * What the console points out to editors, and what it begins with; none of it stops anybody.
 *
 * @param urgent the least urgent of what must not wait; IPTC, 1 is the highest
 * @param urgentSeconds how long that may wait, as may kills and corrections
 * @param seconds how long everything else may
 * @param pushCharacters what a push alert holds
 * @param style of articles that are opened without naming one
 */
public record DeskRules(int urgent, long urgentSeconds, long seconds, int pushCharacters, HouseStyle style) {
    /** Five minutes for urgencies 1 and 2, a quarter of an hour for the others, 280 characters, AP style. */
    public static final DeskRules DEFAULTS = new DeskRules(2, 300, 900, 280, HouseStyle.AP);

    public DeskRules {
        Require.that(urgent >= 0 && urgent <= 9, "urgent " + urgent + " is not 0 to 9");
        Require.that(urgentSeconds >= 1 && seconds >= 1, "nothing is late before it has come");
        Require.that(pushCharacters >= 1, "a push alert holds something");
        Require.present("style", style);
    }
}
