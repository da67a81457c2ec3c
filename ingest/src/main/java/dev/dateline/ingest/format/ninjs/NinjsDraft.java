package dev.dateline.ingest.format.ninjs;

import dev.dateline.ingest.format.Direction;
import dev.dateline.ingest.format.Draft;
import dev.dateline.ingest.format.Naming;
import dev.dateline.ingest.format.Stamps;
import dev.dateline.ingest.format.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a sound ninjs object says, as a draft. */
final class NinjsDraft {
    private static final Set<String> SIGNALS = Set.of("signals", "signal", "genres", "genre");
    /** ninjs has no words for it: by convention an association says what the item does to another of the provider's. */
    private static final Set<String> DEEDS = Set.of("corrects", "withdraws", "updates");

    /** What an item is about besides subjects; the kind stands for a scheme where none is told. */
    private static final Map<String, String[]> KINDS = new TreeMap<>(Map.of(
            "person", new String[] {"person", "people"},
            "organisation", new String[] {"organisation", "organisations"},
            "place", new String[] {"place", "places"},
            "event", new String[] {"event", "events"},
            "object", new String[] {"object", "objects"}));

    private final Fields fields;

    NinjsDraft(Fields fields) {
        this.fields = fields;
    }

    Draft draft() {
        return new Draft(naming(), NinjsWords.of(fields), stamps(), direction(), surroundings(), NinjsMedia.in(fields));
    }

    /** {@code corrects}, {@code withdraws} or {@code updates}, where an association says so; else null. */
    static @Nullable String deed(Fields association) {
        for (String name : List.of("rel", "name")) {
            String word = association.text(name);
            String deed = word == null ? "" : word.strip().toLowerCase(Locale.ROOT);
            if (DEEDS.contains(deed)) {
                return deed;
            }
        }
        return null;
    }

    private Naming naming() {
        return new Naming(
                fields.text("uri", "guid"), fields.text("version"), fields.text("language"), fields.text("slugline"));
    }

    private Stamps stamps() {
        return new Stamps(
                fields.text("firstcreated"),
                fields.text("versioncreated"),
                fields.text("embargoeduntil", "embargoed"),
                fields.text("expires"));
    }

    private Direction direction() {
        List<Direction.Reference> about = new ArrayList<>();
        for (Fields association : fields.objects("associations")) {
            String deed = deed(association);
            if (deed != null) {
                about.add(new Direction.Reference(Objects.requireNonNullElse(association.text("uri"), ""), deed));
            }
        }
        String earlier = fields.text("evolvedfrom");
        if (earlier != null) {
            about.add(new Direction.Reference(earlier, "updates"));
        }
        return new Direction(fields.text("pubstatus"), fields.text("urgency"), fields.allTexts(SIGNALS), about, false);
    }

    private Surroundings surroundings() {
        return new Surroundings(
                links(),
                authors(),
                categories(),
                fields.text("usageterms"),
                fields.text("source", "copyrightholder", "copyrightnotice"));
    }

    private List<Surroundings.Link> links() {
        List<Surroundings.Link> links = new ArrayList<>();
        for (Fields rights :
                fields.byName().containsKey("rightsinfo") ? List.of(inner("rightsinfo")) : List.<Fields>of()) {
            String href = rights.text("linkedrights");
            if (href != null) {
                links.add(new Surroundings.Link("license", href, null, null));
            }
        }
        for (Fields association : fields.objects("associations")) {
            String uri = association.text("uri");
            String type = association.text("type");
            boolean story = type == null || type.equals("text") || type.equals("composite");
            if (uri != null && story && deed(association) == null && uri.startsWith("http")) {
                links.add(new Surroundings.Link("related", uri, null, association.text("headline", "title")));
            }
        }
        return links;
    }

    private List<Surroundings.Person> authors() {
        List<Surroundings.Person> authors = new ArrayList<>();
        for (Fields author : fields.objects("authors")) {
            authors.add(new Surroundings.Person(
                    author.text("name"), author.text("role"), author.text("email"), author.text("uri")));
        }
        String by = fields.text("byline", "by");
        if (authors.isEmpty() && by != null) {
            authors.add(new Surroundings.Person(by, null, null, null));
        }
        return authors;
    }

    private List<Surroundings.Category> categories() {
        List<Surroundings.Category> categories = new ArrayList<>();
        for (Fields subject : fields.objects("subject", "subjects", "genre", "genres")) {
            categories.add(new Surroundings.Category(
                    subject.text("scheme"), subject.text("code", "uri", "literal", "qcode"), subject.text("name")));
        }
        KINDS.forEach((kind, names) -> {
            for (Fields named : fields.objects(names)) {
                String scheme = named.text("scheme");
                categories.add(new Surroundings.Category(
                        scheme == null ? kind : scheme, named.text("code", "uri", "literal"), named.text("name")));
            }
        });
        fields.allTexts(Set.of("keywords"))
                .forEach(word -> categories.add(new Surroundings.Category(null, null, word)));
        return categories;
    }

    private Fields inner(String name) {
        var value = fields.byName().get(name);
        return value == null ? new Fields(Map.of()) : Fields.of(value);
    }
}
