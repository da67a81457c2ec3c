package dev.dateline.processor.fact.prose;

import java.util.List;

/**
 * A sentence of a text. What is quoted stays in one piece with the words around it.
 *
 * @param paragraph which of the text's paragraphs it stands in, from 0
 * @param start of its first token in the whole text; {@code end} behind its last
 * @param tokens at least one
 */
public record Sentence(int paragraph, int start, int end, List<Token> tokens) {
    public Sentence {
        tokens = List.copyOf(tokens);
    }

    public int size() {
        return tokens.size();
    }

    public Token at(int index) {
        return tokens.get(index);
    }

    /** Whether there is such a token and it is that word, in lower case. */
    public boolean is(int index, String word) {
        return index >= 0 && index < tokens.size() && tokens.get(index).is(word);
    }

    public boolean is(int index, Tag tag) {
        return index >= 0 && index < tokens.size() && tokens.get(index).is(tag);
    }

    public boolean isQuoted(int index) {
        return index >= 0 && index < tokens.size() && tokens.get(index).quoted();
    }

    /** All of it is a quotation, but for marks. */
    public boolean isAllQuoted() {
        return tokens.stream().allMatch(token -> token.quoted() || token.isMark());
    }
}
