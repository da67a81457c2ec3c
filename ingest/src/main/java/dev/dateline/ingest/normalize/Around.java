package dev.dateline.ingest.normalize;

import dev.dateline.contract.json.Json;
import dev.dateline.contract.wire.Details;
import dev.dateline.contract.wire.Medium;
import dev.dateline.ingest.format.Draft;
import dev.dateline.ingest.format.Surroundings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands around an item's words, cleaned and within bounds. */
final class Around {
    private static final int MOST = 100;
    private static final int LONGEST = 2000;
    /** Above this many bytes of JSON what is last in each list is left out. */
    private static final int MOST_BYTES = 60_000;

    private static final int FEW = 20;
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
    /** Addresses that run something or carry it within themselves. */
    private static final Set<String> HOSTILE = Set.of("javascript", "vbscript", "data", "file", "blob", "about", "jar");

    private Around() {}

    static Details of(Draft draft, Story story, Times times, Times.Made made, Times.Embargo embargo) {
        Surroundings given = draft.surroundings();
        Details details = new Details(
                timeline(draft, times, made),
                credits(draft, story),
                each(given.categories(), Around::subject),
                each(given.links(), Around::link),
                each(draft.media(), medium -> medium(medium, times)),
                flags(draft, made, embargo));
        return bounded(details);
    }

    /** Safe to follow, without white space; null where it is not, or where there is none. */
    static @Nullable String address(@Nullable String given) {
        if (given == null || given.length() > LONGEST) {
            return null;
        }
        String plain = PlainText.line(given).replace(" ", "%20");
        var scheme = SCHEME.matcher(plain.replace("%20", ""));
        boolean hostile = scheme.matches() && HOSTILE.contains(scheme.group(1).toLowerCase(Locale.ROOT));
        return plain.isEmpty() || hostile ? null : plain;
    }

    private static Details.@Nullable Timeline timeline(Draft draft, Times times, Times.Made made) {
        Instant first = times.known(draft.stamps().created());
        Instant expires = times.known(draft.stamps().expires());
        return first == null && expires == null && made.text() == null
                ? null
                : new Details.Timeline(first, expires, made.text());
    }

    private static Details.@Nullable Credits credits(Draft draft, Story story) {
        Surroundings around = draft.surroundings();
        List<String> sources = around.provenance().sources();
        String source = sources.isEmpty() ? around.provenance().provider() : String.join(", ", sources);
        var credits = new Details.Credits(
                story.summary(),
                Prose.line(draft.words().dateline(), LONGEST),
                Prose.line(draft.words().byline(), LONGEST),
                each(around.authors(), Around::person),
                Prose.line(around.credit() == null ? source : around.credit(), LONGEST),
                Prose.line(around.usage() == null ? around.provenance().copyright() : around.usage(), LONGEST));
        return credits.equals(new Details.Credits(null, null, null, List.of(), null, null)) ? null : credits;
    }

    private static Details.@Nullable Person person(Surroundings.Person given) {
        String name = Prose.line(given.name(), 200);
        String email = Prose.line(given.email(), 200);
        String uri = address(given.uri());
        return name == null && email == null && uri == null
                ? null
                : new Details.Person(name, Prose.line(given.role(), 200), email, uri);
    }

    private static Details.@Nullable Subject subject(Surroundings.Category given) {
        String code = Prose.line(given.code(), 500);
        String name = Prose.line(given.name(), 500);
        return code == null && name == null ? null : new Details.Subject(Prose.line(given.scheme(), 500), code, name);
    }

    private static Details.@Nullable Link link(Surroundings.Link given) {
        String href = address(given.href());
        String rel = Prose.line(given.rel(), 100);
        return href == null
                ? null
                : new Details.Link(
                        rel == null ? "alternate" : rel,
                        href,
                        Prose.line(given.type(), 100),
                        Prose.line(given.title(), 500));
    }

    private static @Nullable Medium medium(dev.dateline.ingest.format.Medium given, Times times) {
        List<Medium.Rendition> renditions = each(given.renditions(), Around::rendition);
        String uri = PlainText.cut(given.uri() == null ? "" : given.uri(), LONGEST);
        if (uri.isEmpty() && renditions.isEmpty()) {
            return null;
        }
        return new Medium(
                uri.isEmpty() ? null : uri,
                Prose.line(given.kind(), 100),
                Prose.line(given.caption(), LONGEST),
                Prose.line(given.alt(), LONGEST),
                rights(given.rights(), times),
                renditions);
    }

    private static Medium.@Nullable Rights rights(dev.dateline.ingest.format.Medium.Rights given, Times times) {
        var rights = new Medium.Rights(
                Prose.line(given.credit(), 500),
                Prose.line(given.copyright(), 500),
                Prose.line(given.usage(), LONGEST),
                each(given.places(), place -> Prose.line(place, 200)),
                times.known(given.expires()));
        return rights.equals(new Medium.Rights(null, null, null, List.of(), null)) ? null : rights;
    }

    private static Medium.@Nullable Rendition rendition(dev.dateline.ingest.format.Medium.Rendition given) {
        String href = address(given.href());
        return href == null
                ? null
                : new Medium.Rendition(
                        href,
                        Prose.line(given.role(), 100),
                        Prose.line(given.type(), 100),
                        given.width(),
                        given.height(),
                        given.bytes());
    }

    private static List<Details.Flag> flags(Draft draft, Times.Made made, Times.Embargo embargo) {
        List<Details.Flag> flags = new ArrayList<>();
        if (draft.direction().exercise()) {
            flags.add(Details.Flag.EXERCISE);
        }
        if (!made.trusted()) {
            flags.add(Details.Flag.TIME_NOT_TRUSTED);
        }
        if (!embargo.readable()) {
            flags.add(Details.Flag.EMBARGO_UNREADABLE);
        }
        return flags;
    }

    private static <A, B> List<B> each(List<A> given, Function<A, @Nullable B> clean) {
        return given.stream()
                .limit(MOST)
                .map(clean)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }

    private static Details bounded(Details details) {
        Details bounded = details;
        int longest = Math.max(
                details.subjects().size(),
                Math.max(details.links().size(), details.media().size()));
        while (longest > 0 && isLarge(bounded)) {
            longest /= 2;
            bounded = new Details(
                    bounded.timeline(),
                    bounded.credits(),
                    first(bounded.subjects(), longest),
                    first(bounded.links(), longest),
                    first(bounded.media(), longest),
                    bounded.flags());
        }
        return bounded;
    }

    private static boolean isLarge(Details details) {
        int many = details.subjects().size()
                + details.links().size()
                + details.media().size();
        boolean renditions =
                details.media().stream().anyMatch(medium -> medium.renditions().size() > FEW / 4);
        return (many > FEW || renditions) && Json.bytes(details).length > MOST_BYTES;
    }

    private static <T> List<T> first(List<T> list, int most) {
        return list.subList(0, Math.min(most, list.size()));
    }
}
