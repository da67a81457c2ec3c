package dev.dateline.processor.fact.state;

import dev.dateline.contract.ledger.Figure;
import dev.dateline.processor.fact.figure.Told;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One thing under two names: "the strike" on an article that has one strike is "the ferry strike". Where it could be either
 * of two it is neither.
 */
public final class OneThing {
    private static final String STATE = "state.";
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** A part of one is none of it: "schools in Port Ellery" are more than "schools in the north of Port Ellery". */
    private static final Set<String> EVENTS = Set.of("strike", "ceasefire", "talks");

    private OneThing() {}

    /** What an id and its words tell of which one it is. */
    private record Named(String kind, Set<String> names, Set<String> words) {
        static Named of(String id, String of) {
            String rest = id.startsWith(STATE) ? id.substring(STATE.length()) : "";
            int dot = rest.indexOf('.');
            return new Named(
                    dot < 0 ? rest : rest.substring(0, dot),
                    dot < 0
                            ? Set.of()
                            : new HashSet<>(
                                    Arrays.asList(rest.substring(dot + 1).split("-", -1))),
                    new HashSet<>(Arrays.asList(GAP.split(of.toLowerCase(Locale.ROOT), -1))));
        }

        /** It can be the same, by fewer words. */
        boolean tellsLess(Named other) {
            return !kind.isEmpty()
                    && kind.equals(other.kind)
                    && names.size() < other.names.size()
                    && (names.isEmpty() || EVENTS.contains(kind))
                    && other.names.containsAll(names)
                    && other.words.containsAll(words);
        }

        boolean isLike(Named other) {
            return tellsLess(other) || other.tellsLess(this);
        }
    }

    /** The line that is of the same thing under another name; empty where none is, or several could be. */
    public static Optional<Figure> among(Told told, List<Figure> lines) {
        Named own = of(told);
        List<Figure> like = lines.stream()
                .filter(line -> own.isLike(Named.of(line.id(), line.of())))
                .toList();
        return like.size() == 1 ? Optional.of(like.getFirst()) : Optional.empty();
    }

    /** Whether the item names it more closely than the line does. */
    public static boolean tellsMore(Told told, Figure line) {
        return Named.of(line.id(), line.of()).tellsLess(of(told));
    }

    /** Of what one item tells under two names the closer one; neither where they cannot both be so. */
    static List<Told> closest(List<Told> all) {
        return all.stream()
                .filter(one ->
                        all.stream().noneMatch(other -> of(one).tellsLess(of(other)) || isDoubted(one, other, all)))
                .toList();
    }

    /** The other one, which can be nothing else, has it otherwise. */
    private static boolean isDoubted(Told one, Told other, List<Told> all) {
        return of(other).tellsLess(of(one))
                && !one.value().agrees(other.value())
                && all.stream().filter(any -> of(any).isLike(of(other))).count() == 1;
    }

    private static Named of(Told told) {
        return Named.of(told.id(), told.of());
    }
}
