package dev.dateline.ingest.format.newsml;

import dev.dateline.ingest.format.Surroundings.Category;
import dev.dateline.ingest.format.xml.Element;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Concepts by code: aliases of vocabularies, and what an item asserts of a concept. Catalogs elsewhere are not fetched. */
final class Concepts {
    private static final String IPTC = "http://cv.iptc.org/newscodes/";
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("medtop", IPTC + "mediatopic/"),
            Map.entry("subj", IPTC + "subjectcode/"),
            Map.entry("genre", IPTC + "genre/"),
            Map.entry("scene", IPTC + "scene/"),
            Map.entry("cpnat", IPTC + "cpnature/"),
            Map.entry("ninat", IPTC + "ninature/"),
            Map.entry("stat", IPTC + "pubstatusg2/"),
            Map.entry("sig", IPTC + "signal/"),
            Map.entry("irel", IPTC + "itemrelation/"),
            Map.entry("rnd", IPTC + "rendition/"),
            Map.entry("drol", IPTC + "descriptionrole/"),
            Map.entry("nprov", IPTC + "newsprovider/"),
            Map.entry("isrol", IPTC + "infosourcerole/"),
            Map.entry("iso3166-1a2", "http://cvx.iptc.org/iso3166-1a2/"),
            Map.entry("iso3166-1a3", "http://cvx.iptc.org/iso3166-1a3/"));

    private final Element item;
    private final @Nullable String language;
    private final Envelope envelope;
    private final Map<String, String> schemes;
    private final Map<String, String> names = new HashMap<>();

    /** @param language that names are wanted in; null for the first that stands there */
    Concepts(Element item, @Nullable String language, Envelope envelope) {
        this.item = item;
        this.language = language;
        this.envelope = envelope;
        this.schemes = Envelope.schemes(Stream.concat(
                        item.all("catalog", "scheme").stream(),
                        item.all("catalogContainer", "catalog", "scheme").stream())
                .toList());
        item.children("assert").forEach(said -> assertion(code(said), nameOf(said)));
    }

    private void assertion(@Nullable String code, @Nullable String name) {
        if (code != null && name != null) {
            names.put(code, name);
        }
    }

    Envelope envelope() {
        return envelope;
    }

    /** As the item, its message or IPTC has it; the alias itself where none does. */
    private String scheme(String alias) {
        return Stream.of(schemes, envelope.schemes(), ALIASES)
                .filter(some -> some.containsKey(alias))
                .map(some -> some.get(alias))
                .findFirst()
                .orElse(alias);
    }

    /** Its code, address or literal; null where it is told by its name alone. */
    static @Nullable String code(Element concept) {
        return Stream.of("qcode", "uri", "literal", "code")
                .map(concept::attribute)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** In the wanted language, as the element or an assertion of the item has it; null where neither does. */
    @Nullable String name(Element concept) {
        String own = nameOf(concept);
        String code = code(concept);
        return own == null && code != null ? names.get(code) : own;
    }

    /** A name, else the code. */
    @Nullable String nameOrCode(Element concept) {
        String name = name(concept);
        String text = name == null && concept.children().isEmpty() ? concept.line() : name;
        return text == null ? code(concept) : text;
    }

    /** The code, else a name or the text; for what is to be understood by programs. */
    @Nullable String codeOrName(Element concept) {
        String code = code(concept);
        return code == null ? nameOrCode(concept) : code;
    }

    private @Nullable String nameOf(Element concept) {
        Element name = inLanguage(concept.children("name"));
        return name == null ? null : name.line();
    }

    /** The one in the wanted language, in a variety of it, or the first. */
    @Nullable Element inLanguage(List<Element> same) {
        return Stream.<Stream<Element>>of(
                        same.stream().filter(one -> language != null && language.equalsIgnoreCase(one.language())),
                        same.stream()
                                .filter(one ->
                                        language != null && primary(language).equals(primary(one.language()))),
                        same.stream())
                .flatMap(some -> some)
                .filter(one -> one.line() != null)
                .findFirst()
                .orElse(null);
    }

    private static String primary(@Nullable String tag) {
        String whole = tag == null ? "" : tag.toLowerCase(Locale.ROOT);
        int end = whole.indexOf('-');
        return end < 0 ? whole : whole.substring(0, end);
    }

    /** Null where it says nothing at all. */
    @Nullable Category category(Element concept, @Nullable String otherwise) {
        String name = name(concept);
        String code = code(concept);
        if (code == null) {
            return name == null ? null : new Category(otherwise, null, name);
        }
        if (concept.attribute("qcode") != null && code.indexOf(':') > 0) {
            String alias = code.substring(0, code.indexOf(':'));
            return new Category(scheme(alias), code.substring(code.indexOf(':') + 1), name);
        }
        int last = code.lastIndexOf('/') + 1;
        boolean ours = code.startsWith(IPTC) && last > IPTC.length();
        return ours
                ? new Category(code.substring(0, last), code.substring(last), name)
                : new Category(otherwise, code, name);
    }

    /** The last part of a code or address: {@code correction} of {@code sig:correction}. */
    static String last(String code) {
        int end = Math.max(code.lastIndexOf(':'), Math.max(code.lastIndexOf('/'), code.lastIndexOf('#')));
        return code.substring(end + 1);
    }

    Element item() {
        return item;
    }
}
