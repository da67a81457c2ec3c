package dev.dateline.processor.fact.draft;

import dev.dateline.contract.fact.Drawn;
import dev.dateline.contract.fact.Span;
import dev.dateline.contract.live.Post;
import java.util.ArrayList;
import java.util.List;

/** A text while it is being put together: words that are taken from an item, and what house style puts between them. */
final class Draft {
    private final String source;
    private final StringBuilder text = new StringBuilder();
    private final List<Drawn.Piece> pieces = new ArrayList<>();

    /** {@code source}: the item's text, as spans count in it. */
    Draft(String source) {
        this.source = source;
    }

    String source() {
        return source;
    }

    /** Words of the item, as they stand there. */
    void take(Span from) {
        int start = text.length();
        text.append(from.in(source));
        pieces.add(new Drawn.Piece(new Span(start, text.length()), from));
    }

    /** Words of ours. */
    void put(String words) {
        text.append(words);
    }

    int length() {
        return text.length();
    }

    /** What it comes to, within what an update may hold. */
    String text() {
        if (text.length() > Post.MAX_TEXT) {
            throw new IllegalStateException("a suggestion of " + text.length() + " characters");
        }
        return text.toString();
    }

    List<Drawn.Piece> pieces() {
        return List.copyOf(pieces);
    }
}
