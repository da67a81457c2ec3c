package dev.dateline.processor.lineage;

import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.processor.print.Marks;
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
    private final LongFunction<@Nullable Worded> texts;

    /** {@code texts} reads what is remembered under a number of the window. */
    public Copies(Window window, LongFunction<@Nullable Worded> texts) {
        this.window = window;
        this.texts = texts;
    }

    /** An earlier item's text and what the item is to it. */
    public record Copy(ItemVersion of, Kinship kinship, Likeness likeness) {
        public Echo echo() {
            return new Echo(of, kinship);
        }
    }

    /** The earlier text that {@code item} has most of; on a tie the one that came first. {@code chosen} are its shingles. */
    public Optional<Copy> of(Worded item, Marks chosen) {
        List<Long> sharing = window.sharing(chosen, item.made(), DAY, HELD_AGAINST);
        return sharing.stream()
                .flatMap(number -> Optional.ofNullable(texts.apply(number)).stream())
                .flatMap(earlier -> compared(earlier, item).stream())
                .min(Comparator.comparing(
                                (Copy copy) -> !copy.likeness().shape().same())
                        .thenComparingDouble(copy -> -copy.likeness().jaccard()));
    }

    private static Optional<Copy> compared(Worded earlier, Worded item) {
        Likeness likeness = Likeness.of(earlier.wording(), item.wording());
        Duration apart = Duration.between(earlier.made(), item.made()).abs();
        return likeness.kinship(apart).map(kinship -> new Copy(earlier.version(), kinship, likeness));
    }
}
