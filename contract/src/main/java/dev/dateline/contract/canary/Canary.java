package dev.dateline.contract.canary;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.desk.DecisionId;
import dev.dateline.contract.wire.Provider;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The canary's names. What a provider of its own sends all the time is matched to a page of its own, one for each day (UTC),
 * and published there by a policy, as any other provider's is that may. No person opens such a page, decides on it or reads it.
 */
public final class Canary {
    public static final Provider PROVIDER = new Provider("dateline-canary");
    public static final DeskId DESK = new DeskId("dateline-canary");

    /** Opens a page. What overwrites that decision by nothing takes the whole page away: see ARCHITECTURE.md. */
    public static final DecisionId OPENING = new DecisionId("open-canary");

    /** How the names of its pages begin. */
    public static final String PAGE = "dateline-canary-";

    /** How long before its day a page is there, and after it still is: clocks differ, and items are under way. */
    private static final Duration MARGIN = Duration.ofHours(1);

    private Canary() {}

    /** Whether nobody but machines may have an article of this name. */
    public static boolean isPage(ArticleId article) {
        return article.value().startsWith(PAGE);
    }

    /** The day's page. */
    public static ArticleId page(LocalDate day) {
        return new ArticleId(PAGE + DateTimeFormatter.BASIC_ISO_DATE.format(day));
    }

    /** The one word by which the day's items find the day's page; of letters only, so that it is one word everywhere. */
    public static String word(LocalDate day) {
        StringBuilder word = new StringBuilder("canary");
        DateTimeFormatter.BASIC_ISO_DATE.format(day).chars().forEach(digit -> word.append((char) ('a' + digit - '0')));
        return word.toString();
    }

    /** The day (UTC) that a moment is in. */
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    /** The days (UTC) to whose pages items may come at that moment: one, and two around midnight. */
    public static Set<LocalDate> days(Instant now) {
        return Stream.of(now.minus(MARGIN), now, now.plus(MARGIN))
                .map(Canary::day)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether this page's day has been over for so long that nothing comes to it any more. */
    public static boolean isOver(ArticleId page, Instant now) {
        return dayOf(page).filter(day -> day.isBefore(day(now.minus(MARGIN)))).isPresent();
    }

    private static Optional<LocalDate> dayOf(ArticleId page) {
        try {
            return isPage(page)
                    ? Optional.of(
                            LocalDate.parse(page.value().substring(PAGE.length()), DateTimeFormatter.BASIC_ISO_DATE))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
