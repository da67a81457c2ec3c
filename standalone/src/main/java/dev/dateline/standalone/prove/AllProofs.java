package dev.dateline.standalone.prove;

import dev.dateline.standalone.Trouble;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The proofs one after the other, each on new ground; one that cannot be made does not keep the others from it. */
public final class AllProofs {
    private static final long SEED = 1909;

    private AllProofs() {}

    /**
     * How one went.
     *
     * @param made whether this machine allowed it
     * @param figures for a person
     * @param problems what does not hold; empty where it held
     * @param lacking what of it this machine did not allow
     */
    public record Row(
            String name, boolean made, Duration took, String figures, List<String> problems, List<String> lacking) {
        public Row {
            problems = List.copyOf(problems);
            lacking = List.copyOf(lacking);
        }

        private static Row left(String name, String why) {
            return new Row(name, false, Duration.ZERO, why, List.of(), List.of());
        }
    }

    @FunctionalInterface
    interface Proof {
        FaultProof.Result make(Path folder) throws InterruptedException;
    }

    /**
     * What is made only where it is asked for.
     *
     * @param soak how long; null for not at all
     * @param upgrade the older build; null for not at all
     */
    public record Besides(@Nullable Duration soak, UpgradeProof.@Nullable Older upgrade) {}

    /** Makes them in {@code folder}; {@code rate} is in items a second. */
    public static List<Row> run(Stock stock, double rate, Besides more, Path folder, Consumer<String> voice)
            throws InterruptedException {
        List<Row> rows = new ArrayList<>();
        for (CrashProof.Victim victim : CrashProof.Victim.values()) {
            String name = "kill-" + nameOf(victim);
            rows.add(row(name, folder, voice, place -> killed(victim, stock, rate, place, voice)));
        }
        for (FaultProof.Kind kind : FaultProof.Kind.values()) {
            String name = nameOf(kind);
            Optional<String> hindrance = kind.hindrance();
            rows.add(
                    hindrance.isPresent()
                            ? Row.left(name, "not made here: " + hindrance.get())
                            : row(name, folder, voice, place -> FaultProof.run(kind, stock, rate, place, voice)));
        }
        UpgradeProof.Older older = more.upgrade();
        rows.add(
                older == null
                        ? left("upgrade", "prove upgrade --from DIR (or all --from DIR)")
                        : row("upgrade", folder, voice, place -> UpgradeProof.run(older, stock, rate, place, voice)));
        Duration soak = more.soak();
        rows.add(
                soak == null
                        ? left("soak", "prove soak --minutes 30 (or all --soak 30)")
                        : row("soak", folder, voice, place -> SoakProof.run(stock, rate, soak, SEED, place, voice)));
        return rows;
    }

    private static Row left(String name, String how) {
        return Row.left(name, "not made: ./dateline " + how);
    }

    /** The rows below each other, the longest figures last. */
    public static List<String> table(List<Row> rows) {
        Stream<String> head = Stream.of("%-14s %-8s %6s  %s".formatted("fault", "held", "took", "how soon"));
        return Stream.concat(head, rows.stream().map(AllProofs::line)).toList();
    }

    private static String line(Row row) {
        return "%-14s %-8s %4d s  %s"
                .formatted(row.name(), held(row), row.took().toSeconds(), row.figures());
    }

    private static String held(Row row) {
        if (!row.made()) {
            return "-";
        }
        if (!row.problems().isEmpty()) {
            return "NO: " + row.problems().size();
        }
        return row.lacking().isEmpty() ? "yes" : "partly";
    }

    /** Makes one; whatever it fails with stands in its row, so that no other is lost for it. */
    static Row row(String name, Path folder, Consumer<String> voice, Proof proof) throws InterruptedException {
        voice.accept(name + ":");
        long began = System.nanoTime();
        FaultProof.Result result;
        try {
            result = proof.make(folder.resolve(name));
        } catch (RuntimeException e) {
            String said = e instanceof Trouble ? String.valueOf(e.getMessage()) : "the proof itself failed: " + e;
            voice.accept(said);
            String line = said.lines().findFirst().orElse("it failed");
            result = new FaultProof.Result(line, List.of(name + ": " + line));
        }
        return new Row(
                name,
                true,
                Duration.ofNanos(System.nanoTime() - began),
                result.figures(),
                result.problems(),
                result.lacking());
    }

    private static String nameOf(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static FaultProof.Result killed(
            CrashProof.Victim victim, Stock stock, double rate, Path folder, Consumer<String> voice)
            throws InterruptedException {
        CrashProof.Result result = CrashProof.run(victim, stock, rate, SEED, folder, voice);
        return new FaultProof.Result(result.stalls().size() + " kills, " + result.longestOfEach(), result.problems());
    }
}
