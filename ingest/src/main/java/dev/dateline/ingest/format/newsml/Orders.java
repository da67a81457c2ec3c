package dev.dateline.ingest.format.newsml;

import dev.dateline.ingest.format.Direction;
import dev.dateline.ingest.format.xml.Element;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the provider wants done with an item: status, signals, urgency. */
record Orders(Concepts concepts, List<Direction.Reference> about) {
    /** Genres in which providers say what others say in a signal. */
    private static final Set<String> TELLING =
            Set.of("correction", "corrective", "update", "kill", "retraction", "withdrawal", "advisory");

    Direction direction() {
        return new Direction(status(), urgency(), signals(), about, isExercise());
    }

    private Stream<Element> meta(String name) {
        return concepts.item().all("itemMeta", name).stream();
    }

    /** An embargo without an end is taken as a hold. */
    private @Nullable String status() {
        boolean endless = meta("embargoed").anyMatch(embargo -> embargo.line() == null);
        String status = meta("pubStatus")
                .map(concepts::codeOrName)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        boolean usable = status == null || Concepts.last(status).equals("usable");
        return endless && usable ? "stat:withheld" : status;
    }

    private @Nullable String urgency() {
        return Stream.concat(concepts.item().all("contentMeta", "urgency").stream(), meta("urgency"))
                .map(Element::line)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private List<String> signals() {
        Stream<String> genres = concepts.item().all("contentMeta", "genre").stream()
                .map(Concepts::code)
                .filter(Objects::nonNull)
                .filter(code -> TELLING.contains(Concepts.last(code).toLowerCase(Locale.ROOT)));
        Stream<String> signals = meta("signal").map(concepts::codeOrName).filter(Objects::nonNull);
        return Stream.concat(signals, genres).toList();
    }

    private boolean isExercise() {
        return Stream.concat(
                        concepts.envelope().signals().stream(),
                        Stream.of("signal", "pubStatus", "role", "service").flatMap(this::meta))
                .map(concepts::codeOrName)
                .filter(Objects::nonNull)
                .map(code -> Concepts.last(code).toLowerCase(Locale.ROOT))
                .anyMatch(code -> code.equals("test") || code.equals("exercise") || code.equals("drill"));
    }
}
