package dev.dateline.standalone.evaluate.matching;

import dev.dateline.processor.match.MatchInput;
import dev.dateline.processor.match.Terms;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the stream: an article that begins, or an item that comes in. */
public sealed interface Line {
    String id();

    Instant at();

    MatchInput input();

    Terms terms();

    record Begins(String id, Instant at, MatchInput.Changed input) implements Line {
        @Override
        public Terms terms() {
            return input.terms();
        }
    }

    /** {@code gold} is the article that it belongs to; null for none. */
    record Comes(
            String id,
            Instant at,
            MatchInput.Arrived input,
            @Nullable String gold) implements Line {
        @Override
        public Terms terms() {
            return input.terms();
        }
    }
}
