package dev.dateline.processor.print;

import dev.dateline.contract.json.Require;
import dev.dateline.contract.wire.Copy;
import java.util.ArrayList;
import java.util.List;

/**
 * What a text is found again by.
 *
 * @param shingles chosen runs of five words of its body: copies of it share some
 * @param words the words of its headline, body and notes, each once
 */
public record Prints(Marks shingles, Marks words) {
    public Prints {
        Require.present("shingles", shingles);
        Require.present("words", words);
    }

    public static Prints of(Copy copy) {
        List<String> body = Words.of(copy.body());
        List<String> all = new ArrayList<>(body);
        all.addAll(Words.of(copy.headline()));
        copy.notes().forEach(note -> all.addAll(Words.of(note)));
        return new Prints(Shingles.chosen(body), marks(all));
    }

    /** The words of a text, each once. */
    public static Marks words(String text) {
        return marks(Words.of(text));
    }

    private static Marks marks(List<String> words) {
        return Marks.of(words.stream().mapToInt(Shingles::word));
    }
}
