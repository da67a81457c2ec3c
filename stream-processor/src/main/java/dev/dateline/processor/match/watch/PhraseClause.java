package dev.dateline.processor.match.watch;

import java.util.List;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.search.Query;

/** Words in quotation marks, beside each other or within {@code slop} places of that. */
record PhraseClause(QuotedFieldQueryNode node, int slop) {
    static final int MOST_WORDS = 16;
    static final int MOST_SLOP = 20;

    /** Of words that may stand apart: what those cost grows faster than their number. */
    static final int MOST_APART = 8;

    Query query(Field field) throws BadWatch {
        Place place = Place.of(node);
        String text = node.getTextAsString();
        if (text.indexOf('*') >= 0) {
            throw new BadWatch("* cannot stand in quotation marks", place);
        }
        if (slop > MOST_SLOP) {
            throw new BadWatch("words further apart than " + MOST_SLOP + " (~) cannot be looked for", place);
        }
        List<String> words = Words.in(text);
        if (words.isEmpty()) {
            throw new BadWatch("there is no letter or digit in this", place);
        }
        if (words.size() > MOST_WORDS) {
            throw new BadWatch("more than " + MOST_WORDS + " words in one phrase", place);
        }
        if (slop > 0 && words.size() > MOST_APART) {
            throw new BadWatch("more than " + MOST_APART + " words that may stand apart (~)", place);
        }
        return Reading.phrase(WordClause.checked(field, words, place), words, slop);
    }
}
