package dev.dateline.processor.log;

import dev.dateline.contract.live.Chain;
import dev.dateline.contract.live.Position;
import org.jspecify.annotations.Nullable;

/**
 * Where an article's log ends.
 *
 * @param seq of the newest entry; 0 before the first
 * @param chain the head of the hash chain over all decisions, refused ones too
 * @param position of the newest entry; null before the first
 * @param coverage null until the article has been created
 */
public record Head(
        int epoch,
        long seq,
        String chain,
        @Nullable Position position,
        @Nullable Coverage coverage) {
    /** An article of which nothing has been decided. */
    public static final Head BLANK = new Head(1, 0, Chain.ORIGIN, null, null);
}
