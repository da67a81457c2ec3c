package dev.dateline.contract.fact;

import dev.dateline.contract.json.Require;
import dev.dateline.contract.wire.ItemVersion;
import java.util.List;

/**
 * What a suggested update is made of: words of its item as they stand there, and between them what house style puts. So an
 * editor sees where each word comes from, and nothing is quoted that was not said so.
 *
 * @param rule by which it was put together, such as {@code lead-and-quote}
 * @param pieces what stands in the item, in the order of the suggestion; empty where it says nothing of the item's
 */
public record Drawn(ItemVersion item, String rule, List<Piece> pieces) {
    public Drawn {
        Require.present("item", item);
        Require.token("rule", rule);
        pieces = List.copyOf(Require.present("pieces", pieces));
    }

    /**
     * The same words in both texts.
     *
     * @param to where they stand in the suggestion
     * @param from where they stand in {@link dev.dateline.contract.wire.Copy#text()}
     */
    public record Piece(Span to, Span from) {
        public Piece {
            Require.present("to", to);
            Require.present("from", from);
            Require.that(to.end() - to.start() == from.end() - from.start(), "a piece has two lengths");
        }

        private boolean isIn(String suggestion, String text) {
            return to.end() <= suggestion.length()
                    && from.end() <= text.length()
                    && to.in(suggestion).equals(from.in(text));
        }
    }

    /** Whether each piece has the same words in a suggestion and in its item's text. */
    public boolean holds(String suggestion, String text) {
        return pieces.stream().allMatch(piece -> piece.isIn(suggestion, text));
    }
}
