package dev.dateline.processor.fact.stand;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as they are written: in digits, in words, with a scale. */
final class Numbers {
    private static final Map<String, Integer> SMALL = numbered(
            0,
            1,
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final Map<String, Integer> TENS =
            numbered(20, 10, "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final Map<String, Integer> ORDINALS = numbered(
            0,
            1,
            "zeroth",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth");
    private static final Map<String, Double> SCALES = Map.ofEntries(
            Map.entry("hundred", 1e2),
            Map.entry("thousand", 1e3),
            Map.entry("lakh", 1e5),
            Map.entry("lakhs", 1e5),
            Map.entry("million", 1e6),
            Map.entry("millions", 1e6),
            Map.entry("mn", 1e6),
            Map.entry("m", 1e6),
            Map.entry("crore", 1e7),
            Map.entry("crores", 1e7),
            Map.entry("billion", 1e9),
            Map.entry("bn", 1e9),
            Map.entry("b", 1e9),
            Map.entry("k", 1e3),
            Map.entry("trillion", 1e12),
            Map.entry("dozen", 12.0));
    private static final Map<String, Double> TIMES = Map.of("once", 1.0, "twice", 2.0, "thrice", 3.0);

    private static final Pattern COMMAS = Pattern.compile("\\d{1,3}(,\\d{2,3})+(\\.\\d+)?");
    private static final Pattern POINTS = Pattern.compile("\\d{1,3}(\\.\\d{3}){2,}");

    private Numbers() {}

    /** A number, and behind which token it ends. */
    record Read(double value, int end, boolean ordinal, boolean digits) {}

    /** The number that begins at {@code at}; null where none does. */
    static @Nullable Read read(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (token.shape() == Token.Shape.NUMBER) {
            return digits(tokens, at, token.word());
        }
        return token.isWord() ? words(tokens, at) : null;
    }

    private static Read digits(List<Token> tokens, int at, String word) {
        char last = word.charAt(word.length() - 1);
        String bare = Character.isLetter(last) ? word.substring(0, word.length() - 2) : word;
        double value = value(bare);
        int end = at + 1;
        while (end < tokens.size() && end < at + 3 && isScale(tokens, end)) {
            value *= SCALES.getOrDefault(tokens.get(end).word(), 1.0);
            end++;
        }
        return new Read(value, end, Character.isLetter(last), true);
    }

    /** A single letter is a scale only where it stands close behind the digits. */
    private static boolean isScale(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        return SCALES.containsKey(token.word())
                && (token.word().length() > 2
                        || token.start() == tokens.get(at - 1).end());
    }

    /** A comma parts thousands where three digits follow each; a point parts thousands where there are two or more. */
    static double value(String written) {
        String text = written;
        if (COMMAS.matcher(text).matches()) {
            text = text.replace(",", "");
        } else if (POINTS.matcher(text).matches()) {
            text = text.replace(".", "");
        }
        int cut = text.length();
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == ',' || (sign == '.' && ++points > 1)) {
                cut = i;
                break;
            }
        }
        String whole = text.substring(0, Math.min(cut, 18));
        return Double.parseDouble(whole.endsWith(".") ? whole + "0" : whole);
    }

    private static @Nullable Read words(List<Token> tokens, int at) {
        String word = tokens.get(at).word();
        Integer ordinal = ORDINALS.get(word);
        if (ordinal != null) {
            return new Read(ordinal, at + 1, true, false);
        }
        Double times = TIMES.get(word);
        if (times != null) {
            return new Read(times, at + 1, false, false);
        }
        double small = small(word);
        boolean article = word.equals("a")
                && at + 1 < tokens.size()
                && SCALES.containsKey(tokens.get(at + 1).word());
        if (small < 0 && !article) {
            return null;
        }
        return sum(tokens, at + 1, article ? 1 : small);
    }

    /** {@code two hundred and five thousand}: smaller ones are added, scales multiply what is there. */
    private static Read sum(List<Token> tokens, int from, double first) {
        double whole = 0;
        double part = first;
        int end = from;
        for (int at = from; at < tokens.size() && at < from + 8; at++) {
            String word = tokens.get(at).word();
            double small = small(word);
            if (word.length() > 2 && SCALES.containsKey(word)) {
                double scale = SCALES.get(word);
                part *= scale;
                if (scale > 100) {
                    whole += part;
                    part = 0;
                }
                end = at + 1;
            } else if (small > 0 && part >= 20 && part % 10 == 0 && (part % 100 != 0 || part >= 100 || whole > 0)) {
                part += small;
                end = at + 1;
            } else if (ORDINALS.containsKey(word) && part >= 20 && part % 10 == 0) {
                return new Read(whole + part + ORDINALS.getOrDefault(word, 0), at + 1, true, false);
            } else if (!word.equals("and") && !word.equals("-")) {
                break;
            }
        }
        return new Read(whole + part, end, false, false);
    }

    /** Below 0 where the word is no small number. */
    private static double small(String word) {
        return SMALL.getOrDefault(word, TENS.getOrDefault(word, -1));
    }

    private static Map<String, Integer> numbered(int from, int step, String... words) {
        Map<String, Integer> numbers = new HashMap<>();
        for (String word : words) {
            numbers.put(word, from + step * numbers.size());
        }
        return numbers;
    }
}
