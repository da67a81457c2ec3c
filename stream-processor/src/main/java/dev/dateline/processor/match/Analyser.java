package dev.dateline.processor.match;

import dev.dateline.contract.article.Article;
import dev.dateline.contract.wire.Copy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Text to terms, by Lucene's English analysis. Safe for several threads; the same text gives the same terms. */
public final class Analyser {
    /** What a story is about stands at its beginning; the rest of a very long text costs more than it tells. */
    private static final int READ = 20_000;

    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}’'-]+(?:[ -]\\p{Lu}[\\p{L}\\p{M}’'-]+)*");

    private final Analyzer english = new EnglishAnalyzer();

    /** The terms of an item: its headline counts twice. */
    public Terms terms(Copy copy) {
        return terms(copy.headline() + ".\n\n" + copy.headline() + ".\n\n" + copy.body());
    }

    /** The terms of an article: its story and what was published on it lately. */
    public Terms terms(Article article) {
        String story = article.story().headline() + ".\n\n" + article.story().headline() + ".\n\n"
                + String.join("\n\n", article.story().paragraphs());
        return terms(story + "\n\n" + String.join("\n\n", article.lately()));
    }

    private Terms terms(String text) {
        String read = text.substring(0, Math.min(READ, text.length()));
        TreeMap<String, Terms.Term> terms = new TreeMap<>();
        try (TokenStream tokens = english.tokenStream("", read)) {
            CharTermAttribute stem = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                String word = read.substring(place.startOffset(), place.endOffset());
                terms.merge(stem.toString(), new Terms.Term(stem.toString(), word, 1), Analyser::again);
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Terms(List.copyOf(terms.values()), names(read));
    }

    private static Terms.Term again(Terms.Term first, Terms.Term next) {
        return new Terms.Term(first.stem(), first.word(), first.count() + next.count());
    }

    /** Capitalised words that do not begin a sentence, and runs of two or more of them anywhere. */
    private static List<String> names(String text) {
        TreeSet<String> names = new TreeSet<>();
        NAME.matcher(text).results().forEach(found -> {
            String name = found.group();
            if (name.indexOf(' ') > 0 || !beginsSentence(text, found.start())) {
                names.add(name.toLowerCase(Locale.ROOT));
            }
        });
        return List.copyOf(names);
    }

    private static boolean beginsSentence(String text, int start) {
        int before = start - 1;
        while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        return before < 0 || ".!?:“\"".indexOf(text.charAt(before)) >= 0;
    }
}
