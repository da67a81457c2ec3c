package dev.dateline.processor.fact.state;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which one of its kind it is.
 *
 * @param name what tells it from others of its kind, the same however that is put; empty where nothing does
 * @param words as the item has it, without an article
 */
record Thing(String name, String words) {
    /** Words that tell nothing apart; in capitals they may be a part of a name. */
    private static final Set<String> EMPTY = Set.of(
            "the",
            "a",
            "an",
            "and",
            "of",
            "with",
            "between",
            "to",
            "in",
            "at",
            "near",
            "from",
            "into",
            "for",
            "its",
            "their",
            "our",
            "all",
            "main",
            "key",
            "entire",
            "whole",
            "vital",
            "both",
            "country",
            "city",
            "town",
            "region",
            "new",
            "nationwide",
            "national");

    private static final Pattern OWNER = Pattern.compile("[’']s$|(?<=s)[’']$");
    private static final Pattern PARTS = Pattern.compile("[\\s-]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+|[.’']");
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9]+");
    private static final int LONGEST = 80;

    /** Null where it has a name that cannot be written as one. */
    static @Nullable Thing of(List<String> telling, String words) {
        Set<String> names = new TreeSet<>();
        for (String word : telling) {
            for (String part : PARTS.split(OWNER.matcher(word).replaceFirst(""), -1)) {
                String plain = MARKS.matcher(Normalizer.normalize(part, Normalizer.Form.NFD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
                if (!PLAIN.matcher(plain).matches()) {
                    return null;
                }
                if (!EMPTY.contains(part)) {
                    names.add(plain);
                }
            }
        }
        String name = String.join("-", names);
        return name.length() > LONGEST ? null : new Thing(name, words);
    }
}
