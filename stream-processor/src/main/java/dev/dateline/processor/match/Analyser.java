package dev.dateline.processor.match;

import dev.dateline.contract.article.Article;
import dev.dateline.contract.wire.Copy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Text to terms, by Lucene's English analysis. Safe for several threads; the same text gives the same terms. */
public final class Analyser {
    /** What a story is about stands at its beginning; the rest of a very long text costs more than it tells. */
    private static final int READ = 20_000;

    /** In characters: some three paragraphs. */
    private static final int LEAD = 700;

    private static final String PART = ".\n\n";

    private final Analyzer english = new EnglishAnalyzer();

    /** The terms of an item. */
    public Terms terms(Copy copy) {
        return terms(copy.headline(), copy.body());
    }

    /** The terms of an article: its story and what was published on it lately. */
    public Terms terms(Article article) {
        List<String> body = new ArrayList<>(article.story().paragraphs());
        body.addAll(article.lately());
        return terms(article.story().headline(), String.join("\n\n", body));
    }

    /** The proper names in an item, lower-case, sorted: the same as those of its terms. */
    public static List<String> names(Copy copy) {
        return Names.of(read(copy.headline(), copy.body())).all();
    }

    private static String read(String headline, String body) {
        String whole = headline + PART + body;
        return whole.substring(0, Math.min(READ, whole.length()));
    }

    private Terms terms(String headline, String body) {
        String read = read(headline, body);
        Names names = Names.of(read);
        TreeMap<String, Tally> tallies = new TreeMap<>();
        int begin = headline.length() + PART.length();
        try (TokenStream tokens = english.tokenStream("", read)) {
            CharTermAttribute stem = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                int at = place.startOffset();
                Tally tally = tallies.computeIfAbsent(
                        stem.toString(), one -> new Tally(one, read.substring(at, place.endOffset())));
                boolean named = names.letters().get(at);
                if (at < begin) {
                    tally.inHeadline(named);
                } else {
                    tally.inBody(at < begin + LEAD, named);
                }
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Terms(tallies.values().stream().map(Tally::term).toList(), names.all());
    }
}
