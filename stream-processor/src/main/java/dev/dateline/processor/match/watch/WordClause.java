package dev.dateline.processor.match.watch;

import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.util.UnescapedCharSequence;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;

/** One bare word, or the beginning of one. */
record WordClause(FieldQueryNode node) {
    static final int LEAST_PREFIX = 3;

    private static final Set<String> LOWER = Set.of("and", "or", "not");

    Query query(Field field) throws BadWatch {
        Place place = Place.of(node);
        String text = node.getTextAsString();
        int star = wildcard(node.getText());
        if (star >= 0) {
            return beginning(field, text, star, place);
        }
        if (LOWER.contains(text)) {
            throw new BadWatch(
                    "'" + text + "' would be looked for as a word; write it in capitals, or in quotation marks", place);
        }
        List<String> words = Words.in(text);
        if (words.isEmpty()) {
            throw new BadWatch("there is no letter or digit in this", place);
        }
        if (words.size() > PhraseClause.MOST_WORDS) {
            throw new BadWatch("more than " + PhraseClause.MOST_WORDS + " words in one", place);
        }
        return Reading.phrase(checked(field, words, place), words, 0);
    }

    /** The field itself, where it can have these words. */
    static Field checked(Field field, List<String> words, Place place) throws BadWatch {
        if (field == Field.URGENCY && (words.size() > 1 || !words.getFirst().matches("[1-9]"))) {
            throw new BadWatch("urgency is a number from 1 to 9", place);
        }
        return field;
    }

    private static Query beginning(Field field, String text, int star, Place place) throws BadWatch {
        if (star == 0) {
            throw new BadWatch("a word cannot begin with * or ?", place);
        }
        if (star < text.length() - 1 || text.charAt(star) == '?') {
            throw new BadWatch("* can only stand at the end of a word, and ? not at all", place);
        }
        List<String> words = Words.in(text.substring(0, star));
        if (words.size() != 1
                || words.getFirst().codePointCount(0, words.getFirst().length()) < LEAST_PREFIX) {
            throw new BadWatch("before * there must be one word of " + LEAST_PREFIX + " letters at least", place);
        }
        if (field == Field.URGENCY) {
            throw new BadWatch("urgency is a number from 1 to 9", place);
        }
        return new PrefixQuery(new Term(field.word(), words.getFirst()));
    }

    /** Where the first * or ? stands that is not escaped; -1 for none. */
    private static int wildcard(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            boolean escaped = text instanceof UnescapedCharSequence whole && whole.wasEscaped(i);
            if (!escaped && (text.charAt(i) == '*' || text.charAt(i) == '?')) {
                return i;
            }
        }
        return -1;
    }
}
