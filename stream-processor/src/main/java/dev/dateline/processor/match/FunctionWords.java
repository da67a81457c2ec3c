package dev.dateline.processor.match;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.snowball.SnowballFilter;

/** English words that say nothing of what a text is about: Snowball's list, as Lucene has it. */
final class FunctionWords {
    /** Read once, and not changed. */
    static final CharArraySet ALL = read();

    private static final String FILE = "english_stop.txt";

    private FunctionWords() {}

    private static CharArraySet read() {
        try (InputStreamReader words = new InputStreamReader(
                Objects.requireNonNull(SnowballFilter.class.getResourceAsStream(FILE), "it is in Lucene's jar"),
                StandardCharsets.UTF_8)) {
            return CharArraySet.unmodifiableSet(WordlistLoader.getSnowballWordSet(words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
