package dev.dateline.ingest.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the words of an item.
 *
 * @param usage terms of use, as the provider words them
 * @param credit the provider, source or credit line, as given
 * @param provenance who stands behind the item
 */
public record Surroundings(
        List<Link> links,
        List<Person> authors,
        List<Category> categories,
        @Nullable String usage,
        @Nullable String credit,
        Provenance provenance) {
    public Surroundings {
        links = List.copyOf(links);
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
    }

    public Surroundings(
            List<Link> links,
            List<Person> authors,
            List<Category> categories,
            @Nullable String usage,
            @Nullable String credit) {
        this(links, authors, categories, usage, credit, Provenance.NONE);
    }

    /**
     * Who stands behind an item.
     *
     * @param provider who sends the item, by name or code
     * @param sources those that it comes from or rests on, where the format keeps them apart from the credit line
     * @param copyright holder or notice, as worded
     * @param places geographic limits of use, as worded or coded
     */
    public record Provenance(
            @Nullable String provider,
            List<String> sources,
            @Nullable String copyright,
            List<String> places) {
        public static final Provenance NONE = new Provenance(null, List.of(), null, List.of());

        public Provenance {
            sources = List.copyOf(sources);
            places = List.copyOf(places);
        }
    }

    /** {@code rel} as in Atom ({@code alternate} for the item's own page). Addresses are absolute where a base was told. */
    public record Link(
            String rel,
            String href,
            @Nullable String type,
            @Nullable String title) {}

    public record Person(
            @Nullable String name,
            @Nullable String role,
            @Nullable String email,
            @Nullable String uri) {}

    /** A subject, genre or tag. {@code scheme} is a vocabulary's address or alias. */
    public record Category(
            @Nullable String scheme,
            @Nullable String code,
            @Nullable String name) {}
}
