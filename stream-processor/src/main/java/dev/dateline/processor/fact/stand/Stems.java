package dev.dateline.processor.fact.stand;

/** A light stem: plurals, past forms and present participles of English words become one. */
final class Stems {
    private Stems() {}

    static String of(String word) {
        int length = word.length();
        if (length < 4) {
            return word;
        }
        String bare = plural(word);
        if (bare.length() >= 6 && bare.endsWith("ing")) {
            return closed(bare.substring(0, bare.length() - 3));
        }
        if (bare.length() >= 5 && bare.endsWith("ed")) {
            return closed(bare.substring(0, bare.length() - 2));
        }
        if (bare.length() >= 6 && bare.endsWith("ly")) {
            return bare.substring(0, bare.length() - 2);
        }
        return bare.length() > 4 && bare.endsWith("e") ? bare.substring(0, bare.length() - 1) : bare;
    }

    private static String plural(String word) {
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("sses") || word.endsWith("shes") || word.endsWith("ches") || word.endsWith("xes")) {
            return word.substring(0, word.length() - 2);
        }
        boolean ends = word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
        return ends ? word.substring(0, word.length() - 1) : word;
    }

    /** A doubled last consonant is written once; {@code i} for {@code y}. */
    private static String closed(String bare) {
        int last = bare.length() - 1;
        if (last > 2 && bare.charAt(last) == bare.charAt(last - 1) && "lsz".indexOf(bare.charAt(last)) < 0) {
            return bare.substring(0, last);
        }
        return bare.charAt(last) == 'i' ? bare.substring(0, last) + "y" : bare;
    }
}
