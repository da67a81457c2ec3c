package dev.dateline.ingest.format.nitf;

import dev.dateline.ingest.format.Draft;
import dev.dateline.ingest.format.Medium;
import dev.dateline.ingest.format.Naming;
import dev.dateline.ingest.format.Stamps;
import dev.dateline.ingest.format.Surroundings;
import dev.dateline.ingest.format.xml.Element;
import dev.dateline.ingest.format.xml.Lines;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One {@code nitf} element. */
final class NitfItem {
    private final Element nitf;
    private final NitfHead head;
    private final NitfBody body;

    NitfItem(Element nitf) {
        this.nitf = nitf;
        this.head = new NitfHead(nitf);
        this.body = new NitfBody(nitf);
    }

    Draft draft() {
        NitfRights rights = new NitfRights(nitf);
        return new Draft(
                naming(),
                body.words(head.title(), head.notes()),
                stamps(),
                head.direction(),
                surroundings(rights),
                media(rights));
    }

    private Naming naming() {
        Element inner = nitf.child("body");
        String language = inner == null ? nitf.language() : inner.language();
        String usual = language == null ? nitf.attribute("baselang") : language;
        return new Naming(head.uri(), head.version(), usual, head.slug());
    }

    /** The date of issue is that of this version, and of the first where this is it. */
    private Stamps stamps() {
        String issued = head.date("date.issue");
        if (issued == null) {
            issued = Stream.of(head.lastRevision(), body.storyDate(), head.published())
                    .filter(date -> date != null)
                    .findFirst()
                    .orElse(null);
        }
        String version = head.version();
        boolean first = version == null || version.matches("0*[01](\\.0)?");
        String created = head.firstRevision();
        return new Stamps(
                created == null && first ? issued : created,
                issued,
                head.date("date.release"),
                head.date("date.expire"));
    }

    private Surroundings surroundings(NitfRights rights) {
        String distributor = body.distributor();
        List<String> sources = nitf.all("head", "docdata", "del-list", "from-src").stream()
                .map(source -> source.attribute("src-name"))
                .filter(name -> name != null)
                .toList();
        return new Surroundings(
                links(),
                body.authors(),
                NitfSubjects.in(nitf),
                rights.usage(),
                distributor,
                new Surroundings.Provenance(distributor, sources, rights.copyright(), rights.places()));
    }

    private List<Surroundings.Link> links() {
        return nitf.all("head", "pubdata").stream()
                .map(published -> published.attribute("ex-ref"))
                .filter(address -> address != null)
                .map(address -> new Surroundings.Link("alternate", address, null, null))
                .toList();
    }

    private List<Medium> media(NitfRights rights) {
        Medium.Rights usual = rights.ofMedium();
        return nitf.outermost(element -> element.is("media")).stream()
                .map(media -> NitfMedia.of(media, usual))
                .toList();
    }

    static @Nullable String line(@Nullable Element element) {
        return element == null ? null : Lines.one(element.text());
    }
}
