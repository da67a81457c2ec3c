package dev.dateline.processor.lineage;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Finds what an item is a copy of: the same text sent again, a longer one, a rewritten one. Pure but for its reading. */
public final class Copies {
    /** What comes back a day later is a notice of its kind more often than the same news. */
    private static final Duration DAY = Duration.ofHours(24);

    private static final int HELD_AGAINST = 8;

    private final Window window;
    private final LongFunction<@Nullable Sent> texts;

    /** {@code texts} reads what is remembered under a number of the window. */
    public Copies(Window window, LongFunction<@Nullable Sent> texts) {
        this.window = window;
        this.texts = texts;
    }

    /** An earlier text and what the item is to it. */
    public record Copy(Sent of, Kinship kinship, Likeness likeness) {}

    /** The earlier text that {@code item} has most of; on a tie the one that came first. */
    public Optional<Copy> of(Sent item) {
        Wording wording = Wording.of(item.copy());
        List<Long> sharing = window.sharing(item.prints().shingles(), item.made(), DAY, HELD_AGAINST);
        return sharing.stream()
                .flatMap(number -> Optional.ofNullable(texts.apply(number)).stream())
                .flatMap(earlier -> compared(earlier, item, wording).stream())
                .min(Comparator.comparing(
                                (Copy copy) -> !copy.likeness().shape().same())
                        .thenComparingDouble(copy -> -copy.likeness().jaccard()));
    }

    private static Optional<Copy> compared(Sent earlier, Sent item, Wording wording) {
        Likeness likeness = Likeness.of(Wording.of(earlier.copy()), wording);
        Duration apart = Duration.between(earlier.made(), item.made()).abs();
        return likeness.kinship(apart).map(kinship -> new Copy(earlier, kinship, likeness));
    }
}
