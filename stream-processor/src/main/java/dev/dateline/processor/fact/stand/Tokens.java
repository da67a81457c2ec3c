package dev.dateline.processor.fact.stand;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text as words, numbers and signs. */
final class Tokens {
    /** What is compared takes time with the product of both texts' tokens; a sentence has far fewer. */
    static final int MOST = 256;

    private static final int READ = 4_000;
    private static final Pattern TOKEN = Pattern.compile("(\\d++(?:[.,]\\d++){0,6}+)(?:(?:st|nd|rd|th)?+(?!\\p{L}))?+"
            + "|(?:\\p{Lu}\\.){2,8}+"
            + "|\\p{L}[\\p{L}\\p{M}]{0,40}+"
            + "|(['’]\\p{L}{1,2}\\b)"
            + "|([^\\s\\p{L}\\d])");
    private static final int NUMBER = 1;
    private static final int TAIL = 2;
    private static final int SIGN = 3;

    private Tokens() {}

    /** In the text's order; of a long text the beginning. */
    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher found = TOKEN.matcher(text.substring(0, Math.min(READ, text.length())));
        while (found.find() && tokens.size() < MOST) {
            if (found.start(NUMBER) >= 0) {
                tokens.add(token(found, Token.Shape.NUMBER));
            } else if (found.start(SIGN) >= 0) {
                tokens.add(token(found, Token.Shape.SIGN));
            } else if (found.start(TAIL) >= 0) {
                negate(tokens, found);
            } else {
                tokens.add(token(found, Token.Shape.WORD));
            }
        }
        return List.copyOf(tokens);
    }

    /** {@code n't} is a word of its own; of other endings nothing is kept. */
    private static void negate(List<Token> tokens, Matcher found) {
        if (!tokens.isEmpty() && found.group().substring(1).equalsIgnoreCase("t")) {
            tokens.add(new Token("not", "not", Token.Shape.WORD, false, found.start(), found.end()));
        }
    }

    private static Token token(Matcher found, Token.Shape shape) {
        String text = found.group();
        String word = text.toLowerCase(Locale.ROOT).replace(".", shape == Token.Shape.WORD ? "" : ".");
        String stem = shape == Token.Shape.WORD ? Stems.of(word) : word;
        boolean capital = shape == Token.Shape.WORD && Character.isUpperCase(text.charAt(0));
        return new Token(word, stem, shape, capital, found.start(), found.end());
    }
}
