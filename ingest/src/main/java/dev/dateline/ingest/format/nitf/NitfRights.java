package dev.dateline.ingest.format.nitf;

import dev.dateline.ingest.format.Medium;
import dev.dateline.ingest.format.xml.Element;
import dev.dateline.ingest.format.xml.Lines;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who owns a document, and the limits of its use: in the head by attributes, in the body in words. */
record NitfRights(Element nitf) {
    private Stream<Element> coded() {
        return nitf.all("head", "docdata", "doc.rights").stream();
    }

    private Stream<Element> worded(String part) {
        return nitf.all("body", "body.head", "rights", part).stream();
    }

    @Nullable String usage() {
        Stream<@Nullable String> codes = coded().map(rights -> rights.attribute("limitations"));
        Stream<@Nullable String> words = Stream.concat(worded("rights.limitations"), worded("rights.type"))
                .map(Element::line);
        String loose = nitf.all("body", "body.head", "rights").stream()
                .filter(Element::hasWords)
                .map(NitfItem::line)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        return loose.isEmpty() ? joined(Stream.concat(codes, words)) : loose;
    }

    @Nullable String copyright() {
        Stream<@Nullable String> notices =
                nitf.all("head", "docdata", "doc.copyright").stream().map(NitfRights::notice);
        Stream<@Nullable String> owners = Stream.concat(
                coded().map(rights -> rights.attribute("owner")),
                worded("rights.owner").map(Element::line));
        String given = joined(notices);
        return given == null ? joined(owners) : given;
    }

    private static @Nullable String notice(Element copyright) {
        return joined(Stream.of(copyright.attribute("year"), copyright.attribute("holder")), " ");
    }

    List<String> places() {
        return Stream.concat(
                        coded().map(rights -> rights.attribute("geography")),
                        worded("rights.geography").map(Element::line))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    @Nullable String until() {
        return Stream.concat(
                        coded().map(rights -> rights.attribute("enddate")),
                        worded("rights.enddate").map(end -> end.attribute("norm")))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Of a medium that says nothing of its own. */
    Medium.Rights ofMedium() {
        return new Medium.Rights(null, copyright(), usage(), places(), until());
    }

    private static @Nullable String joined(Stream<@Nullable String> parts) {
        return joined(parts, "; ");
    }

    private static @Nullable String joined(Stream<@Nullable String> parts, String between) {
        return Lines.one(parts.filter(Objects::nonNull).distinct().collect(Collectors.joining(between)));
    }
}
