package dev.dateline.ingest.format.nitf;

import dev.dateline.ingest.format.Direction;
import dev.dateline.ingest.format.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the head says of the document: how it is named, when it was made, and what may be done with it. */
final class NitfHead {
    private final Element nitf;

    NitfHead(Element nitf) {
        this.nitf = nitf;
    }

    private Stream<Element> docdata(String name) {
        return nitf.all("head", "docdata", name).stream();
    }

    private @Nullable String docdata(String name, String attribute) {
        return docdata(name)
                .map(element -> element.attribute(attribute))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The document's id or number; else the story's key with its day, for keys are used again after a while. */
    @Nullable String uri() {
        String id = docdata("doc-id", "id-string");
        if (id == null) {
            id = nitf.attribute("uno");
        }
        return id == null ? keyOfTheDay() : id;
    }

    private @Nullable String keyOfTheDay() {
        String key = docdata("du-key", "key");
        String issued = date("date.issue");
        String day = issued == null ? "" : issued.replaceFirst("[T ].*$", "").replace("-", "");
        return key == null || day.isEmpty() ? key : key + "," + day;
    }

    /** A story's key counts generations, and versions within one. */
    @Nullable String version() {
        String generation = docdata("du-key", "generation");
        String version = docdata("du-key", "version");
        if (version == null || generation == null || generation.equals(version) || generation.matches("0*1?")) {
            return version == null ? generation : version;
        }
        return generation + "." + version;
    }

    @Nullable String slug() {
        String key = docdata("du-key", "key");
        return key == null ? meta("slug", "slugline", "anpa-keyword", "prop:slug") : key;
    }

    private @Nullable String meta(String... names) {
        List<String> wanted = List.of(names);
        return nitf.all("head", "meta").stream()
                .filter(meta ->
                        wanted.contains(String.valueOf(meta.attribute("name")).toLowerCase(Locale.ROOT)))
                .map(meta -> meta.attribute("content"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Nullable String title() {
        return nitf.all("head", "title").stream()
                .map(NitfItem::line)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** In {@code norm}; some write it as text. */
    @Nullable String date(String name) {
        return docdata(name)
                .map(element -> element.attribute("norm") == null ? element.line() : element.attribute("norm"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Nullable String firstRevision() {
        return revisions().findFirst().orElse(null);
    }

    @Nullable String lastRevision() {
        return revisions().reduce((one, next) -> next).orElse(null);
    }

    private Stream<String> revisions() {
        return nitf.all("head", "revision-history").stream()
                .map(revision -> revision.attribute("norm"))
                .filter(Objects::nonNull);
    }

    @Nullable String published() {
        return nitf.all("head", "pubdata").stream()
                .map(pubdata -> pubdata.attribute("date.publication"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Messages to editors, and what a correction says of itself. */
    List<String> notes() {
        return Stream.concat(docdata("ed-msg"), docdata("correction"))
                .map(element -> element.attribute("info") == null ? element.line() : element.attribute("info"))
                .filter(Objects::nonNull)
                .toList();
    }

    Direction direction() {
        List<String> signals = new ArrayList<>();
        docdata("correction").findFirst().ifPresent(correction -> signals.add("correction"));
        docdata("ed-msg")
                .map(message -> message.attribute("msg-type"))
                .filter(Objects::nonNull)
                .forEach(signals::add);
        return new Direction(status(), docdata("urgency", "ed-urg"), signals, about(), isTest());
    }

    private @Nullable String status() {
        String status = docdataAttribute("management-status");
        return status == null ? docdataAttribute("management-status-code") : status;
    }

    private @Nullable String docdataAttribute(String name) {
        Element docdata = nitf.first("head", "docdata");
        return docdata == null ? null : docdata.attribute(name);
    }

    private List<Direction.Reference> about() {
        List<Direction.Reference> about = new ArrayList<>();
        docdata("correction")
                .map(correction -> correction.attribute("id-string"))
                .filter(id -> id != null && !id.equals(uri()))
                .forEach(id -> about.add(new Direction.Reference(id, "corrects")));
        String other = docdataAttribute("management-doc-idref");
        if (other != null && !other.equals(uri())) {
            String becomes = String.valueOf(docdataAttribute("management-idref-status"));
            about.add(new Direction.Reference(other, becomes.startsWith("cancel") ? "withdraws" : "updates"));
        }
        return about;
    }

    /** As agencies mark their line tests: by the kind of document or the standing feature that it is. */
    private boolean isTest() {
        Stream<@Nullable String> kinds = Stream.concat(
                nitf.all("head", "tobject").stream().map(kind -> kind.attribute("tobject.type")),
                docdata("fixture").map(fixture -> fixture.attribute("fix-id")));
        return kinds.anyMatch(kind -> "test".equalsIgnoreCase(kind) || "exercise".equalsIgnoreCase(kind));
    }
}
