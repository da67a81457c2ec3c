package dev.dateline.standalone.rejected;

import dev.dateline.standalone.Trouble;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds what a person names, by the beginning of its id. */
public final class Named {
    private static final int SHORTEST = 4;
    private static final int SHOWN = 5;

    private Named() {}

    /** The one that is meant; throws {@link Trouble} (wrong use) where none is, or more than one. */
    public static Card in(List<Card> cards, String given) {
        String start = given.toLowerCase(Locale.ROOT);
        if (!start.matches("[0-9a-f]{" + SHORTEST + ",16}")) {
            throw Trouble.wrongUse(given + ": is no id; give " + SHORTEST + " or more of the letters and digits that "
                    + "`rejected list` shows");
        }
        List<Card> meant =
                cards.stream().filter(card -> card.id().startsWith(start)).toList();
        if (meant.isEmpty()) {
            throw Trouble.wrongUse(given + ": nothing that is set aside has such an id; see `rejected list`");
        }
        if (meant.size() > 1) {
            throw Trouble.wrongUse(given + ": is ambiguous, there are "
                    + meant.stream()
                            .limit(SHOWN)
                            .map(card -> card.id() + " (" + card.key().provider() + ", " + card.reason() + ")")
                            .collect(Collectors.joining(", "))
                    + (meant.size() > SHOWN ? " and " + (meant.size() - SHOWN) + " more" : ""));
        }
        return meant.getFirst();
    }
}
