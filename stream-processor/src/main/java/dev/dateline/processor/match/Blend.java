package dev.dateline.processor.match;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** What several texts say together, without their words: the counts of their stems, added up. As bytes it is small. */
public final class Blend {
    /** In bytes: the stem's number, four counts, how rare it is. */
    private static final int EACH = Long.BYTES + 4 * Character.BYTES + Float.BYTES;

    /** The weightiest are kept; a story of many items would else have most words there are. */
    private static final int MOST = 250;

    private static final Comparator<Weighed.Term> HEAVIEST =
            Comparator.comparingDouble((Weighed.Term term) -> -term.all()).thenComparingLong(Weighed.Term::number);

    private final TreeMap<Long, Weighed.Term> terms = new TreeMap<>();

    private Blend() {}

    public static Blend of(Weighed text) {
        Blend blend = new Blend();
        text.terms().stream().map(Weighed.Term::bare).forEach(term -> blend.terms.put(term.number(), term));
        return blend;
    }

    /** The inverse of {@link #bytes}. */
    public static Blend of(byte[] bytes) {
        Blend blend = new Blend();
        ByteBuffer from = ByteBuffer.wrap(bytes);
        while (from.remaining() >= EACH) {
            long number = from.getLong();
            Weighed.Term term = new Weighed.Term(
                    "",
                    number,
                    "",
                    from.getChar(),
                    from.getChar(),
                    from.getChar(),
                    from.getChar(),
                    from.getFloat(),
                    false);
            blend.terms.put(number, term);
        }
        return blend;
    }

    public byte[] bytes() {
        ByteBuffer to = ByteBuffer.allocate(EACH * terms.size());
        for (Weighed.Term term : terms.values()) {
            to.putLong(term.number());
            to.putChar(Packed.small(term.count())).putChar(Packed.small(term.inHeadline()));
            to.putChar(Packed.small(term.inLead())).putChar(Packed.small(term.asName()));
            to.putFloat((float) term.idf());
        }
        return to.array();
    }

    /** Both together. */
    public Blend plus(Blend other) {
        Blend both = new Blend();
        both.terms.putAll(terms);
        other.terms.values().forEach(term -> both.terms.merge(term.number(), term, Weighed.Term::plus));
        if (both.terms.size() > MOST) {
            List<Weighed.Term> heaviest = new ArrayList<>(both.terms.values());
            heaviest.sort(HEAVIEST);
            heaviest.subList(MOST, heaviest.size()).forEach(term -> both.terms.remove(term.number()));
        }
        return both;
    }

    Packed packed(int tops) {
        return Packed.of(Weighed.of(List.copyOf(terms.values()), tops));
    }
}
