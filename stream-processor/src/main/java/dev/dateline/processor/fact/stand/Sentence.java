package dev.dateline.processor.fact.stand;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A sentence, or a few, made ready to be compared. Safe for several threads: what it looks up late is the same for all. */
public final class Sentence {
    private final List<Token> tokens;
    private final List<Quantity> quantities;
    private final BitSet figured = new BitSet();
    private final BitSet telling = new BitSet();
    private final int[] numbers;
    private final Set<String> stems = new HashSet<>();
    private final @Nullable Sense[] senses;

    private Sentence(List<Token> tokens) {
        this.tokens = tokens;
        this.quantities = Quantities.of(tokens);
        for (Quantity one : quantities) {
            figured.set(one.first(), one.end());
        }
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at).isContent()) {
                telling.set(at);
                stems.add(tokens.get(at).stem());
            }
        }
        this.numbers = numbers(tokens);
        this.senses = new Sense[tokens.size()];
    }

    /** Of a long text the beginning. */
    public static Sentence of(String text) {
        return new Sentence(Tokens.of(text));
    }

    /** The stems of its content words. */
    public Set<String> stems() {
        return Collections.unmodifiableSet(stems);
    }

    /** What it gives away where two texts are known to be about it: stems and numbers. */
    public Set<String> given() {
        Set<String> given = new HashSet<>(stems);
        for (Token token : tokens) {
            if (token.shape() == Token.Shape.NUMBER) {
                given.add(token.stem());
            }
        }
        return Collections.unmodifiableSet(given);
    }

    int size() {
        return tokens.size();
    }

    Token token(int at) {
        return tokens.get(at);
    }

    /** What is known of a token. */
    Sense sense(int at) {
        // Made late, for most words are never looked at so closely; twice, where two threads do, is the same.
        @Nullable Sense made = senses[at];
        if (made == null) {
            made = Sense.of(tokens.get(at));
            senses[at] = made;
        }
        return made;
    }

    List<Quantity> quantities() {
        return quantities;
    }

    /** Whether a token belongs to a figure. */
    boolean isFigured(int at) {
        return figured.get(at);
    }

    /** The number of the sentence in which a token stands, from 0. */
    int number(int at) {
        return numbers[at];
    }

    /** How many sentences begin behind the first. */
    int last() {
        return numbers.length == 0 ? 0 : numbers[numbers.length - 1];
    }

    /** Whether a token is a content word, in a figure or not. */
    boolean isTelling(int at) {
        return telling.get(at);
    }

    /** Whether a token is a content word outside of figures. */
    boolean isContent(int at) {
        return telling.get(at) && !figured.get(at);
    }

    /** One ends with a full stop, a question or exclamation mark before a capital letter or the end. */
    private static int[] numbers(List<Token> tokens) {
        int[] numbers = new int[tokens.size()];
        int number = 0;
        for (int at = 0; at < numbers.length; at++) {
            numbers[at] = number;
            boolean ends = ".!?*".contains(tokens.get(at).word());
            if (ends && at + 1 < numbers.length && tokens.get(at + 1).capital()) {
                number++;
            }
        }
        return numbers;
    }
}
