package dev.dateline.ingest.normalize;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a case of the feed suite says about itself in its first comment.
 *
 * @param text the whole expectation, a Python expression
 * @param contentType empty where the case has none
 * @param location the address that the feed came from; empty where the case has none
 */
record Expectation(String text, String contentType, String location) {
    private static final Pattern EXPECT = Pattern.compile("Expect:\\s*(.*?)\\s*(?:-->|\\n)");
    private static final Pattern CONTENT_TYPE =
            Pattern.compile("Header:\\s*Content-type:[ \\t]*(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOCATION =
            Pattern.compile("Header:\\s*Content-Location:[ \\t]*(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*['\"]?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final String PATH =
            "entries\\[(\\d)\\](?:\\.([a-z_]+)|\\['([a-z_]+)'\\])((?:\\[(?:'[a-z_]+'|\\d)\\])*)";
    private static final String LITERAL =
            "(u?\"\"\"(?:.*?)\"\"\"|u?'''(?:.*?)'''|u?'(?:[^'\\\\]|\\\\.)*'|u?\"(?:[^\"\\\\]|\\\\.)*\"|\\([\\d, ]+\\))";
    private static final Pattern CLAIM = Pattern.compile("((?:" + PATH + "\\s*==\\s*)+)" + LITERAL);
    private static final Pattern ONE_PATH = Pattern.compile(PATH);
    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))");

    /** A field of an entry and the value it should have, both as the suite writes them. */
    record Claim(int entry, String field, String value) {}

    static Expectation in(byte[] bytes) {
        String letters = new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
        return new Expectation(
                found(EXPECT, letters + "\n"),
                found(CONTENT_TYPE, letters).strip(),
                found(LOCATION, letters).strip());
    }

    private static String found(Pattern pattern, String letters) {
        Matcher found = pattern.matcher(letters);
        return found.find() ? found.group(1) : "";
    }

    Optional<String> charset() {
        return Optional.of(found(CHARSET, contentType)).filter(name -> !name.isEmpty());
    }

    boolean namesAnEntry() {
        return text.contains("entries[");
    }

    List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        for (Matcher claim = CLAIM.matcher(text); claim.find(); ) {
            String literal = claim.group(claim.groupCount());
            for (Matcher path = ONE_PATH.matcher(claim.group(1)); path.find(); ) {
                String name = path.group(2) == null ? path.group(3) : path.group(2);
                claims.add(new Claim(Integer.parseInt(path.group(1)), name + path.group(4), value(literal)));
            }
        }
        return claims;
    }

    private static String value(String literal) {
        if (literal.startsWith("(")) {
            return literal;
        }
        String quoted = literal.startsWith("u") ? literal.substring(1) : literal;
        int marks = quoted.startsWith("\"\"\"") || quoted.startsWith("'''") ? 3 : 1;
        Matcher escape = ESCAPE.matcher(quoted.substring(marks, quoted.length() - marks));
        return escape.replaceAll(found -> Matcher.quoteReplacement(unescaped(found)));
    }

    private static String unescaped(MatchResult found) {
        for (int group = 1; group <= 3; group++) {
            if (found.group(group) != null) {
                return Character.toString(Integer.parseInt(found.group(group), 16));
            }
        }
        return switch (found.group(4)) {
            case "n" -> "\n";
            case "t" -> "\t";
            case "r" -> "\r";
            default -> found.group(4);
        };
    }
}
