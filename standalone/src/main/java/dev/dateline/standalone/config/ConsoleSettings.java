package dev.dateline.standalone.config;

import dev.dateline.contract.style.HouseStyle;
import java.time.Duration;

/**
 * What the console points out to editors, and what it begins with.
 *
 * @param urgent the least urgent of what must not wait; 1 is the highest
 * @param urgentLate how long that may wait, as may kills and corrections
 * @param late how long everything else may
 * @param pushCharacters what a push alert holds
 * @param style of articles that are opened without naming one
 */
public record ConsoleSettings(int urgent, Duration urgentLate, Duration late, int pushCharacters, HouseStyle style) {
    public ConsoleSettings {
        BadValue.unless(urgent >= 0 && urgent <= 9, "urgent", urgent + " is not 0 to 9");
        BadValue.unless(urgentLate.toSeconds() >= 1, "urgentLate", urgentLate + " is below one second");
        BadValue.unless(late.toSeconds() >= 1, "late", late + " is below one second");
        BadValue.unless(pushCharacters >= 1, "pushCharacters", pushCharacters + " is below 1");
    }
}
