package dev.dateline.processor.fact.draft;

import dev.dateline.contract.fact.Span;
import dev.dateline.contract.live.Post;
import dev.dateline.contract.wire.Copy;
import dev.dateline.processor.fact.prose.Sentence;
import dev.dateline.processor.fact.prose.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where an item's news stands: its first paragraph, without who wrote it and where. */
final class Lead {
    /** Room for what attributes it. */
    private static final int LONGEST = Post.MAX_TEXT - 1_000;

    /** Characters; ingest takes none that is longer, but others may write to the topic. */
    private static final int LONGEST_HEADLINE = 1_000;

    private static final Pattern EMPTY_LINE = Pattern.compile("\\R\\h*\\R\\s*");
    private static final Pattern BYLINE = Pattern.compile("(?:By|BY) \\p{Lu}[^.!?]{2,80}");
    private static final String DASH = "\\s{0,3}(?:-{1,2}|–|—)\\s{1,3}";

    /** "BAKU, Sept 19 (Bay Agency) - ", "WASHINGTON — ": capitals, perhaps a day, then an agency or nothing. */
    private static final Pattern DATELINE =
            Pattern.compile("(?:(?:\\p{Lu}[^().!?\\n]{1,60}\\s)?\\(\\p{Lu}[^().!?\\n]{1,40}\\)"
                    + "|\\p{Lu}{3}[\\p{Lu} .'’/-]{0,40}(?:, [^().!?\\n]{2,30})?)" + DASH);

    private Lead() {}

    /** Of the item's text; the headline where there is no body. */
    static Span paragraph(Copy copy) {
        String text = copy.text();
        int body = text.length() - copy.body().length();
        int start = body;
        Matcher gap = EMPTY_LINE.matcher(text).region(body, text.length());
        while (start < text.length()) {
            int end = gap.find() ? gap.start() : text.length();
            Span paragraph = stripped(text, start, end);
            if (paragraph != null
                    && (end == text.length()
                            || !BYLINE.matcher(paragraph.in(text)).matches())) {
                return paragraph;
            }
            start = end == text.length() ? end : gap.end();
        }
        return headline(copy);
    }

    /**
     * A paragraph's first sentences; the headline where the first is longer than {@code chars} and half as many more: it may
     * have been cut, and none of it fits a phone.
     */
    static List<Span> of(Copy copy, Span paragraph, int most, int chars) {
        List<Span> lead = sentences(copy.text(), paragraph, most, chars);
        boolean tooLong = lead.getFirst().end() - lead.getFirst().start() > chars + chars / 2;
        return tooLong && !copy.headline().isBlank() ? List.of(headline(copy)) : lead;
    }

    private static Span headline(Copy copy) {
        return cut(copy.text(), new Span(0, copy.headline().length()), LONGEST_HEADLINE);
    }

    /** Its first sentences: as many as these, and no more than a first one that are longer than {@code chars} together. */
    static List<Span> sentences(String text, Span paragraph, int most, int chars) {
        int start = paragraph.start() + dateline(paragraph.in(text));
        Span news = cut(text, new Span(start, paragraph.end()));
        List<Span> lead = new ArrayList<>();
        for (Span sentence : whole(text, news)) {
            if (lead.size() == most || (!lead.isEmpty() && sentence.end() - news.start() > chars)) {
                break;
            }
            lead.add(sentence);
        }
        return lead.isEmpty() ? List.of(news) : List.copyOf(lead);
    }

    /** "From 6 a.m. Wednesday" is one: behind an abbreviation nobody can tell, so what follows stays with it. */
    private static List<Span> whole(String text, Span news) {
        List<Span> sentences = new ArrayList<>();
        for (Sentence sentence : Sentences.of(news.in(text))) {
            boolean goesOn =
                    !sentences.isEmpty() && Endings.isShort(sentences.getLast().in(text));
            int from = goesOn ? sentences.removeLast().start() : news.start() + sentence.start();
            sentences.add(new Span(from, news.start() + sentence.end()));
        }
        return sentences;
    }

    /** As much of it as an update holds. */
    static Span cut(String text, Span words) {
        return cut(text, words, LONGEST);
    }

    private static Span cut(String text, Span words, int most) {
        int end = Math.min(words.end(), words.start() + most);
        boolean halved = end < words.end() && Character.isHighSurrogate(text.charAt(end - 1));
        return new Span(words.start(), halved ? end - 1 : end);
    }

    /** How long it is; 0 where there is none, or nothing else. */
    private static int dateline(String paragraph) {
        Matcher dateline = DATELINE.matcher(paragraph);
        return dateline.lookingAt() && dateline.end() < paragraph.length() ? dateline.end() : 0;
    }

    private static @Nullable Span stripped(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return start < end ? new Span(start, end) : null;
    }
}
