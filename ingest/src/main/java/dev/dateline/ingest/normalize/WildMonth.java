package dev.dateline.ingest.normalize;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates whose month is a word, in the languages that feeds are written in. */
final class WildMonth {
    /** How the names begin, from January on, in small letters without accents. */
    private static final List<Set<String>> STEMS = List.of(
            Set.of("jan", "ene", "gen", "led", "sty", "oca", "tammi", "ian", "ιαν", "янв", "січ"),
            Set.of("feb", "fev", "fab", "unor", "lut", "sub", "helmi", "φεβ", "фев", "лют"),
            Set.of("mar", "mrt", "mrz", "maerz", "brez", "maal", "μαρ", "μαω", "мар", "бер"),
            Set.of("apr", "avr", "abr", "dub", "kwi", "nis", "huht", "απρ", "апр", "кві"),
            Set.of("may", "mai", "mei", "maj", "mag", "kve", "touko", "μαι", "маи", "мая", "тра"),
            Set.of("jun", "juin", "giu", "cerven", "cze", "haz", "kesa", "iun", "ιουν", "ιον", "июн", "чер"),
            Set.of("jul", "juil", "lug", "cervenec", "lip", "tem", "heina", "iul", "ιουλ", "ιολ", "июл"),
            Set.of("aug", "aou", "ago", "srp", "sie", "elo", "αυγ", "авг", "сер"),
            Set.of("sep", "set", "zar", "wrz", "eyl", "syys", "szep", "σεπ", "сен", "вер"),
            Set.of("oct", "okt", "out", "ott", "rij", "paz", "eki", "loka", "οκτ", "окт", "жов"),
            Set.of("nov", "noi", "listop", "lis", "kas", "marras", "νοε", "ноя"),
            Set.of("dec", "dez", "dic", "des", "pros", "gru", "ara", "joulu", "δεκ", "дек"));

    private static final Pattern PARTS = Pattern.compile("(\\p{L}+)\\.?|(\\d+)(?:st|nd|rd|th|er|º|ª)?\\b|[\\s,.'’/-]");

    private WildMonth() {}

    /** @throws java.time.DateTimeException where a number is out of its range */
    static Optional<LocalDate> read(String text) {
        List<String> numbers = new ArrayList<>();
        int month = 0;
        int words = 0;
        int end = 0;
        for (Matcher part = PARTS.matcher(text); part.find() && part.start() == end; end = part.end()) {
            if (part.group(2) != null) {
                numbers.add(part.group(2));
            } else if (part.group(1) != null) {
                // A weekday may begin like a month, as mardi does, but stands before it.
                int named = number(part.group(1));
                words++;
                month = named == 0 ? month : named;
            }
        }
        return end < text.length() || month == 0 ? Optional.empty() : date(numbers, month, words == 1);
    }

    private static Optional<LocalDate> date(List<String> numbers, int month, boolean alone) {
        if (alone && numbers.size() == 1 && numbers.get(0).length() == 4) {
            return Optional.of(LocalDate.of(WildDate.year(numbers.get(0)), month, 1));
        }
        if (numbers.size() != 2) {
            return Optional.empty();
        }
        boolean yearFirst = numbers.get(0).length() > 2;
        String year = numbers.get(yearFirst ? 0 : 1);
        String day = numbers.get(yearFirst ? 1 : 0);
        boolean fits = year.length() <= 4 && day.length() <= 2;
        return fits ? Optional.of(LocalDate.of(WildDate.year(year), month, Integer.parseInt(day))) : Optional.empty();
    }

    /** The month whose stem is the longest that the word begins with; 0 for none. */
    private static int number(String word) {
        int best = 0;
        int length = 0;
        for (int i = 0; i < STEMS.size(); i++) {
            for (String stem : STEMS.get(i)) {
                if (stem.length() > length && word.startsWith(stem)) {
                    best = i + 1;
                    length = stem.length();
                }
            }
        }
        return best;
    }
}
