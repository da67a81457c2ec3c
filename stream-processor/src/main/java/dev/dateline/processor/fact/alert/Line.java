package dev.dateline.processor.fact.alert;

import dev.dateline.contract.article.Article;
import dev.dateline.contract.fact.Place;
import dev.dateline.contract.fact.Place.Part;
import dev.dateline.contract.wire.Copy;
import dev.dateline.processor.fact.prose.PlainSentences;
import java.util.ArrayList;
import java.util.List;

/** A sentence, and where it stands. */
record Line(Place place, String words) {
    /** An article has hardly so many, and each is held against each of the item's. */
    private static final int MOST_OF_ARTICLE = 400;

    /** News comes first. */
    private static final int MOST_OF_ITEM = 40;

    private static final int READ = 100_000;
    private static final int LONGEST = 1_000;

    /** The sentences of headline, body and newest updates. */
    static List<Line> of(Article article) {
        List<Line> lines = new ArrayList<>();
        add(lines, Part.HEADLINE, 0, article.story().headline());
        for (int i = 0; i < article.story().paragraphs().size(); i++) {
            add(lines, Part.PARAGRAPH, i, article.story().paragraphs().get(i));
        }
        for (int i = 0; i < article.lately().size(); i++) {
            add(lines, Part.UPDATE, i, article.lately().get(i));
        }
        return List.copyOf(lines.subList(0, Math.min(MOST_OF_ARTICLE, lines.size())));
    }

    /** The sentences of an item, its headline first. */
    static List<Line> of(Copy copy) {
        List<Line> lines = new ArrayList<>();
        add(lines, Part.HEADLINE, 0, copy.headline());
        add(lines, Part.BODY, 0, copy.body());
        return List.copyOf(lines.subList(0, Math.min(MOST_OF_ITEM, lines.size())));
    }

    private static void add(List<Line> lines, Part part, int number, String text) {
        for (PlainSentences.Span span : PlainSentences.of(text, READ)) {
            lines.add(new Line(new Place(part, number, span.start(), span.end()), span.of(text)));
        }
    }

    /** Time goes with the length of what is read; a sentence is shorter. */
    boolean isRead() {
        return words.length() <= LONGEST;
    }

    /** Whether it stands in the headline. */
    boolean isHeadline() {
        return place.part() == Part.HEADLINE;
    }
}
