package dev.dateline.processor.fact.statement;

import dev.dateline.contract.fact.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whom the sources of a text stand for: "he" is the last person who spoke, "Kim" the Yuri Kim of before, "the ministry" the
 * one ministry that spoke. What could be two stays as it is written.
 */
final class Speakers {
    /** Further back than this many characters nobody means anybody by "he". */
    private static final int FAR = 1_500;

    /** Nobody is called by more; it keeps what follows quick. */
    private static final int LONGEST = 160;

    private static final Set<String> PERSON = Set.of("he", "she");
    private static final Set<String> SELF = Set.of("i", "we");
    private static final Pattern COMMON = Pattern.compile("(?:[Tt]he|[Tt]his) ([a-z]+)");
    private static final Pattern BODY =
            Pattern.compile(".*\\b(?:Ministry|Department|Party|House|Committee|University|Council"
                    + "|Commission|Agency|Office|Court|Union|News|Times|Post|Bank|Institute|Foundation|Association|Campaign"
                    + "|Government|Senate|Congress|Company|Inc|Corp).*");
    private static final Pattern OFFICE = Pattern.compile(
            "^(?:[Tt]he )?(?:\\w+ )?(?:[Pp]resident|[Mm]inister|[Ss]ecretary|[Cc]hancellor|[Pp]remier|[Gg]overnor"
                    + "|[Mm]ayor|[Dd]irector|[Cc]hair(?:man|woman)?|[Hh]ead|[Cc]hief|[Ll]eader|[Ss]peaker|[Cc]ommissioner"
                    + "|[Ss]pokes(?:man|woman|person))\\b");
    private static final Pattern NAME = Pattern.compile(".*\\p{Lu}\\S*\\p{Ll}\\S* \\p{Lu}\\S*.*");

    private final String text;
    private final @Nullable String issuer;
    private final Set<String> named = new LinkedHashSet<>();
    private @Nullable String person;
    private int personAt;

    /** {@code issuer}: who says "we" in the text; null where that is not known. */
    Speakers(String text, @Nullable String issuer) {
        this.text = text;
        this.issuer = issuer;
    }

    /** Of each in turn; those before are known then. */
    String of(List<Span> source) {
        String words = Span.in(text, source);
        String mention = words.substring(0, Math.min(LONGEST, words.length()))
                .replaceAll("\\s+", " ")
                .replaceFirst(",? (?:who|whom|which|that)$|,$| for (?:its|his|her|their) part$", "")
                .strip();
        String lower = mention.toLowerCase(Locale.ROOT);
        int at = source.getFirst().start();
        if (PERSON.contains(lower)) {
            return person != null && at - personAt <= FAR ? person : mention;
        }
        if (SELF.contains(lower)) {
            return issuer == null ? mention : issuer;
        }
        String full = earlier(mention).orElse(mention);
        named.add(full);
        if (isPerson(full)) {
            person = full;
            personAt = at;
        }
        return full;
    }

    /** The one source of before that this is short for. */
    private Optional<String> earlier(String mention) {
        var common = COMMON.matcher(mention);
        List<String> matching = new ArrayList<>();
        if (common.matches()) {
            String word = "(?i).*\\b" + common.group(1) + "\\b.*";
            named.stream()
                    .filter(name -> !name.equals(mention) && hasName(name) && name.matches(word))
                    .forEach(matching::add);
        } else if (!mention.contains(" ")) {
            named.stream()
                    .filter(name -> name.length() > mention.length()
                            && beforeAside(name).endsWith(" " + mention))
                    .forEach(matching::add);
        }
        return matching.size() == 1 ? Optional.of(matching.getFirst()) : Optional.empty();
    }

    private static String beforeAside(String name) {
        int comma = name.indexOf(',');
        return comma < 0 ? name : name.substring(0, comma);
    }

    private static boolean hasName(String name) {
        return name.substring(1).chars().anyMatch(Character::isUpperCase);
    }

    /** "The President of the European Council, Charles Michel" is one, though a body is named. */
    private static boolean isPerson(String name) {
        int comma = name.indexOf(',');
        return isOnesName(name)
                || (comma > 0
                        && OFFICE.matcher(name).find()
                        && isOnesName(name.substring(comma + 1).strip()));
    }

    private static boolean isOnesName(String name) {
        return NAME.matcher(name).matches() && !BODY.matcher(name).matches();
    }
}
