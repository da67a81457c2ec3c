package dev.dateline.processor.match.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Whole words as watches compare them: without case, accents and a possessive 's, and not stemmed. */
final class Words {
    /** More than any slop: no phrase begins in a headline and ends in the body. */
    private static final int GAP = 1_000;

    /** Lucene says once that it could be quicker with vectors, of which there are none here. */
    private static final Logger HINT =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        HINT.setLevel(Level.SEVERE);
    }

    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]+");

    static final Analyzer ANALYZER = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(words, new ASCIIFoldingFilter(new EnglishPossessiveFilter(words)));
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return GAP;
        }
    };

    private Words() {}

    /** The text as it is handed to the analyzer, which knows the accents of Latin letters only. */
    static String plain(String text) {
        // By way of capitals: some letters have two small forms.
        String folded = text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        if (folded.chars().allMatch(letter -> letter < 128)) {
            return folded;
        }
        String bare = ACCENTS.matcher(Normalizer.normalize(folded, Normalizer.Form.NFD))
                .replaceAll("");
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }

    /** The words of a text, in their order. */
    static List<String> in(String text) {
        List<String> found = new ArrayList<>();
        try (TokenStream tokens = ANALYZER.tokenStream("", plain(text))) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                found.add(word.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
