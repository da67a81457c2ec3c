package dev.dateline.processor.fact.stand;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A sentence, or a few, made ready to be compared. Immutable. */
public final class Sentence {
    private final List<Token> tokens;
    private final List<Quantity> quantities;
    private final BitSet figured = new BitSet();
    private final BitSet content = new BitSet();
    private final List<Integer> numbers;
    private final Set<String> stems;
    private @Nullable List<Spelling> spellings;

    private Sentence(List<Token> tokens) {
        this.tokens = tokens;
        this.quantities = Quantities.of(tokens);
        quantities.forEach(one -> figured.set(one.first(), one.end()));
        IntStream.range(0, tokens.size())
                .filter(at -> !figured.get(at) && tokens.get(at).isContent())
                .forEach(content::set);
        this.numbers = numbers(tokens);
        this.stems = tokens.stream().filter(Token::isContent).map(Token::stem).collect(Collectors.toUnmodifiableSet());
    }

    /** Of a long text the beginning. */
    public static Sentence of(String text) {
        return new Sentence(Tokens.of(text));
    }

    /** How many content words, by stem, stand in both. */
    public int sharedWith(Sentence other) {
        return (int) stems.stream().filter(other.stems::contains).count();
    }

    /** The stems of its content words. */
    public Set<String> stems() {
        return stems;
    }

    /** What it gives away where two texts are known to be about it: stems and numbers. */
    public Set<String> given() {
        return tokens.stream()
                .filter(token -> token.isContent() || token.shape() == Token.Shape.NUMBER)
                .map(Token::stem)
                .collect(Collectors.toUnmodifiableSet());
    }

    List<Token> tokens() {
        return tokens;
    }

    /** How a token is written. */
    Spelling spelling(int at) {
        // Made late, for most sentences are never looked at so closely; twice, where two threads do, is the same.
        List<Spelling> made = spellings;
        if (made == null) {
            made = tokens.stream().map(token -> Spelling.of(token.word())).toList();
            spellings = made;
        }
        return made.get(at);
    }

    List<Quantity> quantities() {
        return quantities;
    }

    /** Whether a token belongs to a figure. */
    boolean isFigured(int at) {
        return figured.get(at);
    }

    /** The number of the sentence in which each token stands, from 0. */
    List<Integer> numbers() {
        return numbers;
    }

    /** Whether a token is a content word outside of figures. */
    boolean isContent(int at) {
        return content.get(at);
    }

    /** One ends with a full stop, a question or exclamation mark before a capital letter or the end. */
    private static List<Integer> numbers(List<Token> tokens) {
        List<Integer> numbers = new ArrayList<>();
        int number = 0;
        for (int at = 0; at < tokens.size(); at++) {
            numbers.add(number);
            boolean ends = ".!?*".contains(tokens.get(at).word());
            if (ends && at + 1 < tokens.size() && tokens.get(at + 1).capital()) {
                number++;
            }
        }
        return List.copyOf(numbers);
    }
}
