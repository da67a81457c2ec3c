package dev.dateline.processor.lineage;

import dev.dateline.contract.desk.Change;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.processor.print.Prints;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Finds which earlier item one corrects, and which figures it changes. Pure but for its reading. */
public final class Corrections {
    /** How far back an original is looked for. */
    public static final Duration BACK = Duration.ofDays(30);

    private static final int HELD_AGAINST = 10;

    /** Below this, texts that have nothing to do with each other are as much alike. */
    private static final double HEADED = 0.35;

    /** What only reports that a source corrects itself must be tied more surely. */
    private static final double REPORTED = 0.5;

    /** Notices quote the headline of what they correct, and the figure that was wrong. */
    private static final double HEADLINE = 0.25;

    private static final double FIGURE = 0.1;

    /** A later item of two alike is nearer to its correction. */
    private static final double PER_DAY = 0.002;

    private final Window window;
    private final LongFunction<@Nullable Sent> texts;

    /** {@code texts} reads what is remembered under a number of the window. */
    public Corrections(Window window, LongFunction<@Nullable Sent> texts) {
        this.window = window;
        this.texts = texts;
    }

    /** An earlier item and how sure it is the one. */
    private record Candidate(Sent text, double score) {}

    /** What the item corrects; empty where it is no correction. */
    public Optional<Kin.Corrects> in(WireItem item, Sent as) {
        boolean headed = as.corrects();
        if (!headed && !Notice.isReportedIn(item)) {
            return Optional.empty();
        }
        List<Change> said = Notice.said(Notice.text(item));
        if (headed) {
            return Optional.of(original(as, said, HEADED)
                    .map(original -> new Kin.Corrects(original, changes(original, item, said)))
                    .orElse(new Kin.Corrects(null, List.of())));
        }
        return original(as, said, REPORTED)
                .map(original -> new Kin.Corrects(
                        original, borneOut(said, Figures.of(whole(original)).all())))
                .filter(reported -> !reported.changes().isEmpty());
    }

    /** The likeliest; of the same text sent several times, the first. */
    private Optional<Sent> original(Sent as, List<Change> said, double enough) {
        List<Candidate> likely = window.about(as.prints().words(), as.made(), BACK, HELD_AGAINST).stream()
                .flatMap(alike -> candidate(alike, as, said).stream())
                .filter(candidate -> candidate.score() >= enough)
                .sorted(Comparator.comparing(
                                (Candidate candidate) -> candidate.text().corrects())
                        .thenComparingDouble(candidate -> -candidate.score()))
                .toList();
        return likely.stream()
                .map(Candidate::text)
                .filter(text -> text.copy()
                        .body()
                        .equals(likely.getFirst().text().copy().body()))
                .min(Comparator.comparing(Sent::made));
    }

    private Optional<Candidate> candidate(Rarity.Alike alike, Sent as, List<Change> said) {
        Sent text = texts.apply(alike.number());
        if (text == null) {
            return Optional.empty();
        }
        double days = Duration.between(text.made(), as.made()).toMillis()
                / (double) Duration.ofDays(1).toMillis();
        double score =
                alike.cosine() + HEADLINE * quoted(text, as) + (takesBack(said, text) ? FIGURE : 0) - PER_DAY * days;
        return Optional.of(new Candidate(text, score));
    }

    /** The share of the original's headline that stands in the correction, by how rare its words are. */
    private double quoted(Sent original, Sent correction) {
        return window.covered(
                Prints.words(original.copy().headline()), correction.prints().words());
    }

    /** Whether a figure that the item takes back stands in the original. */
    private static boolean takesBack(List<Change> said, Sent original) {
        Set<String> figures = Figures.of(whole(original)).all();
        return said.stream().anyMatch(change -> figures.contains(change.before()));
    }

    /** What the notice says itself, where the original bears it out; then what stands in a figure's place. */
    private static List<Change> changes(Sent original, WireItem item, List<Change> said) {
        Figures before = Figures.of(whole(original));
        Figures after = Figures.of(item.copy().headline() + ".\n\n" + Notice.text(item));
        List<Change> changes = new ArrayList<>(borneOut(said, before.all()));
        Alignment.of(before, after).stream()
                .filter(change -> changes.stream().noneMatch(known -> sharesAFigure(known, change)))
                .forEach(changes::add);
        return changes;
    }

    /** {@code figures} are the original's. */
    private static List<Change> borneOut(List<Change> said, Set<String> figures) {
        return said.stream()
                .filter(change -> figures.contains(change.before()) && !figures.contains(change.after()))
                .toList();
    }

    private static boolean sharesAFigure(Change one, Change other) {
        return one.before().equals(other.before()) || one.after().equals(other.after());
    }

    private static String whole(Sent original) {
        return original.copy().headline() + ".\n\n" + original.copy().body();
    }
}
