package dev.dateline.ingest.format.nitf;

import dev.dateline.ingest.format.Surroundings.Category;
import dev.dateline.ingest.format.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Subject codes, keywords, and the names that the head identifies. */
final class NitfSubjects {
    static final String SUBJECT_CODES = "http://cv.iptc.org/newscodes/subjectcode/";

    private final List<Category> found = new ArrayList<>();

    private NitfSubjects() {}

    static List<Category> in(Element nitf) {
        NitfSubjects subjects = new NitfSubjects();
        nitf.all("head", "tobject", "tobject.subject").forEach(subjects::subject);
        nitf.all("head", "tobject", "tobject.property")
                .forEach(property ->
                        subjects.add("tobject.property", property.attribute("tobject.property.type"), null));
        Element docdata = nitf.first("head", "docdata");
        if (docdata != null) {
            subjects.docdata(docdata);
        }
        return subjects.found;
    }

    private void subject(Element subject) {
        String name = Stream.of("tobject.subject.detail", "tobject.subject.matter", "tobject.subject.type")
                .map(subject::attribute)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        String number = subject.attribute("tobject.subject.refnum");
        String code = subject.attribute("tobject.subject.code");
        add(number == null ? "tobject.subject" : SUBJECT_CODES, number == null ? code : number, name);
    }

    private void docdata(Element docdata) {
        docdata.children("fixture").forEach(fixture -> add("fixture", fixture.attribute("fix-id"), null));
        docdata.children("doc-scope").forEach(scope -> add("doc-scope", scope.attribute("scope"), null));
        docdata.children("series").forEach(series -> add("series", null, series.attribute("series.name")));
        docdata.all("key-list", "keyword").forEach(keyword -> add(null, keyword.attribute("id"), keyword(keyword)));
        docdata.all("identified-content").stream()
                .flatMap(content -> content.children().stream())
                .forEach(this::identified);
    }

    private static @Nullable String keyword(Element keyword) {
        String key = keyword.attribute("key");
        return key == null ? keyword.line() : key;
    }

    private void identified(Element named) {
        if (named.is("classifier")) {
            String value = named.attribute("value");
            add(named.attribute("type"), named.attribute("id"), value == null ? named.line() : value);
        } else {
            String source = named.attribute("idsrc");
            add(source == null ? named.name() : source, named.attribute("value"), named.line());
        }
    }

    private void add(@Nullable String scheme, @Nullable String code, @Nullable String name) {
        if (code != null || name != null) {
            found.add(new Category(scheme, code, name));
        }
    }
}
