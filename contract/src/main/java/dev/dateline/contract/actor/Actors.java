package dev.dateline.contract.actor;

import dev.dateline.contract.fact.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells who a mention stands for. What could be two is nobody; who has left an office does not speak for it. */
public final class Actors {
    private static final int LONGEST_NAME = 5;
    private static final Pattern PAST =
            Pattern.compile("(?:an? )?(?:former|ex|then|late|incoming|outgoing|deputy|acting|future)\\b.*");
    private static final Pattern OFFICE =
            Pattern.compile("(?:press )?offices? of (?:the )?(.+)|(.+)'s (?:press )?office");
    private static final Pattern VOICE = Pattern.compile(
            "(.+?)(?:'s)? (?:spokes(?:man|woman|person)|(?:press )?statement|press release|press service)");

    private final Directory directory;

    Actors(List<Line> lines) {
        this.directory = new Directory(lines);
    }

    /**
     * Who that is.
     *
     * @param mention as in a text, with an article, a title, or what stands in apposition
     * @param at when it was said: offices change hands
     */
    public Optional<Actor> of(String mention, Instant at) {
        LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
        List<String> parts = Arrays.stream(Naming.key(mention).split("\\s*[,—–()]\\s*"))
                .map(part -> part.replaceFirst("^the ", "").strip())
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.size() < 2 ? one(String.join(" ", parts), day) : agreed(parts, day);
    }

    /** The offices and bodies that have a line of their own, or holders. */
    List<KnownActor> listed() {
        return directory.listed();
    }

    /** Every name of one of these ids, as its key, and for which of them. */
    void names(Set<String> of, BiConsumer<String, String> each) {
        directory.names(of, each);
    }

    boolean isState(String id) {
        return directory.isState(id);
    }

    /**
     * Somebody else who bears that name, for editors to read; null for nobody.
     *
     * @param held when who bears it holds an office; null for the name of an office or body
     * @param but the id of the one that is asked for
     */
    @Nullable String bearer(String name, KnownActor.@Nullable Held held, String but) {
        return directory.bearer(Naming.key(name), held, but);
    }

    /** A name and what stands in apposition to it: both the same, or one of them unknown. */
    private Optional<Actor> agreed(List<String> parts, LocalDate day) {
        Optional<Actor> first = one(parts.get(0), day);
        Optional<Actor> second = one(parts.get(1), day);
        if (PAST.matcher(parts.get(1)).matches()) {
            return Optional.empty();
        }
        if (first.isPresent() && second.isPresent()) {
            return first.get().id().equals(second.get().id()) ? first : Optional.empty();
        }
        return first.isPresent() ? first : second;
    }

    private Optional<Actor> one(String key, LocalDate day) {
        if (PAST.matcher(key).matches()) {
            return Optional.empty();
        }
        return directory
                .named(key, day)
                .or(() -> directory.held(key, day))
                .or(() -> titled(key, day))
                .or(() -> within(OFFICE, key, day))
                .or(() -> within(VOICE, key, day));
    }

    /** "Armenian Prime Minister Pashinyan": the title must not be another's. */
    private Optional<Actor> titled(String key, LocalDate day) {
        String[] words = key.split(" ");
        for (int from = Math.max(1, words.length - LONGEST_NAME); from < words.length; from++) {
            String name = String.join(" ", Arrays.asList(words).subList(from, words.length));
            String title = String.join(" ", Arrays.asList(words).subList(0, from));
            Optional<Actor> person = directory.held(name, day);
            if (person.isPresent()) {
                Optional<Actor> office = directory.named(title, day);
                boolean fits = office.isEmpty()
                        ? directory.sides(title).stream()
                                .allMatch(side -> side.equals(person.get().side()))
                        : office.get().id().equals(person.get().id());
                return fits ? person : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Actor> within(Pattern form, String key, LocalDate day) {
        var matcher = form.matcher(key);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String inner = matcher.groupCount() > 1 && matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return one(Objects.requireNonNull(inner).strip(), day);
    }
}
