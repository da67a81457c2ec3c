package dev.dateline.contract.article;

import dev.dateline.contract.json.Require;
import dev.dateline.contract.wire.WireItem;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a chief has set for an article. All of it is off by default.
 *
 * @param rules the first that fits an item counts; where none does, an editor is asked
 * @param quiet when nothing is published by itself; null for never
 * @param fourEyes whether what readers are given needs a second person, who is not its author
 * @param sources how many independent sources an update needs to be confirmed: 1 or 2
 */
public record Policies(List<Policy> rules, @Nullable QuietHours quiet, boolean fourEyes, int sources) {

    /** Nothing happens by itself, and one person may decide. */
    public static final Policies NONE = new Policies(List.of(), null, false, 1);

    private static final int MOST = 50;

    public Policies {
        rules = rules == null ? List.of() : List.copyOf(rules);
        Require.that(sources == 1 || sources == 2, "sources is not 1 or 2");
        Require.that(rules.size() <= MOST, "an article can have " + MOST + " policies");
        Require.that(rules.stream().map(Policy::name).distinct().count() == rules.size(), "two policies have one name");
    }

    /** The rule that this item falls under; empty where an editor is asked because there is none. */
    public Optional<Policy> of(WireItem item) {
        return rules.stream().filter(rule -> rule.fits(item)).findFirst();
    }

    /** Whether nothing is published by itself at that moment, whatever the rules say. */
    public boolean keepsBack(Instant moment, ZoneId zone) {
        return fourEyes || (quiet != null && quiet.holdAt(moment, zone));
    }

    /** The rule of this name; empty where there is none. */
    public Optional<Policy> named(String name) {
        return rules.stream().filter(rule -> rule.name().equals(name)).findFirst();
    }
}
