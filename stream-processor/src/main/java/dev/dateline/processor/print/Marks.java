package dev.dateline.processor.print;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A set of numbers, each of which stands for a piece of text; on topics four bytes each, in Base64. */
public final class Marks {
    /** Of a text that has no pieces. */
    public static final Marks NONE = new Marks(new int[0]);

    private final int[] sorted;

    private Marks(int[] sorted) {
        this.sorted = sorted;
    }

    /** Each of the numbers once. */
    public static Marks of(IntStream numbers) {
        return new Marks(numbers.sorted().distinct().toArray());
    }

    /** The inverse of {@link #text}; throws {@link IllegalArgumentException} where {@code text} has not that form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Marks parse(String text) {
        var numbers = ByteBuffer.wrap(Base64.getDecoder().decode(text)).asIntBuffer();
        int[] read = new int[numbers.remaining()];
        numbers.get(read);
        return of(Arrays.stream(read));
    }

    /** The form on topics and shelves. */
    @JsonValue
    public String text() {
        ByteBuffer bytes = ByteBuffer.allocate(sorted.length * Integer.BYTES);
        bytes.asIntBuffer().put(sorted);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    public int size() {
        return sorted.length;
    }

    /** Upwards. */
    public IntStream stream() {
        return Arrays.stream(sorted);
    }

    /** Those that are in both. */
    public Marks shared(Marks other) {
        IntStream.Builder both = IntStream.builder();
        int mine = 0;
        int theirs = 0;
        while (mine < sorted.length && theirs < other.sorted.length) {
            int order = Integer.compare(sorted[mine], other.sorted[theirs]);
            if (order == 0) {
                both.add(sorted[mine]);
            }
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }
        return new Marks(both.build().toArray());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Marks marks && Arrays.equals(sorted, marks.sorted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }

    @Override
    public String toString() {
        return text();
    }
}
