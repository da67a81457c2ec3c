package dev.dateline.contract.actor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads lists of actors: the one that comes with Dateline, and an editors' file of the same form. */
public final class Gazetteer {
    private static final String FILE = "actors.tsv";

    private static final Recent RECENT = new Recent();

    private Gazetteer() {}

    /** A list takes some milliseconds to make, and the same few are needed again and again. Safe for many threads. */
    private static final class Recent {
        private static final int KEPT = 64;

        private final Map<List<KnownActor>, Actors> made = new LinkedHashMap<>(KEPT, 0.75f, true);

        /** Made outside the lock: the others are not to wait for it, and the same made twice does no harm. */
        Actors of(List<KnownActor> known) {
            List<KnownActor> key = List.copyOf(known);
            Actors before = get(key);
            if (before != null) {
                return before;
            }
            Actors actors = merged(key);
            put(key, actors);
            return actors;
        }

        private synchronized @Nullable Actors get(List<KnownActor> key) {
            return made.get(key);
        }

        private synchronized void put(List<KnownActor> key, Actors actors) {
            made.put(key, actors);
            if (made.size() > KEPT) {
                made.remove(made.keySet().iterator().next());
            }
        }
    }

    /** The list that comes with Dateline. */
    public static Actors shipped() {
        return Shipped.ACTORS;
    }

    /** The shipped list and what {@code file} adds to it; throws {@link IllegalArgumentException} that names a bad line. */
    public static Actors with(Path file) throws IOException {
        List<Line> lines = new ArrayList<>(Shipped.LINES);
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.addAll(read(file.toString(), in));
        }
        return new Actors(lines);
    }

    /** The offices and bodies of the list that comes with Dateline, as editors may change them. */
    public static List<KnownActor> listed() {
        return Shipped.LISTED;
    }

    /** The shipped list with what editors have put on it since. */
    public static Actors with(List<KnownActor> known) {
        return known.isEmpty() ? Shipped.ACTORS : RECENT.of(known);
    }

    /** The same, made anew. */
    static Actors merged(List<KnownActor> known) {
        Set<String> replaced = known.stream().map(KnownActor::id).collect(Collectors.toSet());
        return new Actors(Stream.concat(
                        Shipped.LINES.stream().filter(line -> !isOf(line, replaced)),
                        known.stream().flatMap(KnownActor::lines))
                .toList());
    }

    /** Whether the line is about an office of these. */
    private static boolean isOf(Line line, Set<String> ids) {
        return switch (line) {
            case Line.Office office -> ids.contains(office.id());
            case Line.Holder holder -> ids.contains(holder.office());
            case Line.State state -> false;
            case Line.Title title -> false;
        };
    }

    static List<Line> read(String name, Reader in) throws IOException {
        List<Line> lines = new ArrayList<>();
        BufferedReader reader = new BufferedReader(in);
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                lines.add(line(name + ":" + number, line));
            }
        }
        return lines;
    }

    private static Line line(String place, String line) {
        List<String> fields = Arrays.asList(line.split("\t"));
        try {
            return switch (fields.getFirst()) {
                case "state" ->
                    new Line.State(
                            fields.get(1),
                            fields.get(2),
                            names(fields.get(3)),
                            names(fields.get(4)),
                            names(fields.get(5)));
                case "title" -> new Line.Title(fields.get(1), fields.get(2), names(fields.get(3)));
                case "office" -> new Line.Office(fields.get(1), fields.get(2), fields.get(3), names(fields.get(4)));
                case "holder" ->
                    new Line.Holder(
                            fields.get(1),
                            fields.get(2),
                            LocalDate.parse(fields.get(3)),
                            day(fields.get(4)),
                            names(fields.get(5)));
                default -> throw new IllegalArgumentException("a line begins with state, title, office or holder");
            };
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException(place + ": a field is missing", e);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException(place + ": " + e.getMessage(), e);
        }
    }

    private static @Nullable LocalDate day(String field) {
        return field.strip().equals("-") ? null : LocalDate.parse(field.strip());
    }

    private static List<String> names(String field) {
        return field.strip().equals("-")
                ? List.of()
                : Arrays.stream(field.split("\\|")).map(String::strip).toList();
    }

    /** Read when it is first asked for. */
    private static final class Shipped {
        static final List<Line> LINES = lines();
        static final Actors ACTORS = new Actors(LINES);
        static final List<KnownActor> LISTED = ACTORS.listed();

        private static List<Line> lines() {
            InputStream in = Objects.requireNonNull(Gazetteer.class.getResourceAsStream(FILE), "it is in the jar");
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                return read(FILE, reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
