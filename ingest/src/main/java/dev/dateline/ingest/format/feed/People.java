package dev.dateline.ingest.format.feed;

import dev.dateline.ingest.format.Surroundings.Person;
import dev.dateline.ingest.format.feed.tree.Element;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who wrote an item: in Atom's parts, or in the one line that RSS has. */
final class People {
    private static final Pattern MAIL = Pattern.compile("[^\\s()<>\\[\\],;:\"]{1,80}@[^\\s()<>\\[\\],;:\"]{1,120}");
    private static final Pattern AROUND =
            Pattern.compile("^(?:mailto:)?[\\s()<>\\[\\],\"-]+|[\\s()<>\\[\\],\"-]+$|^mailto:");

    private static final int LONGEST = 500;

    private People() {}

    /** Atom's entries without an author have that of their source, or of the feed. */
    static List<Person> of(Fields item, Optional<Fields> source, List<Person> feed) {
        List<Person> own =
                Stream.concat(authors(item), helpers(item)).distinct().toList();
        if (!own.isEmpty()) {
            return own;
        }
        List<Person> around = source.stream().flatMap(People::authors).toList();
        return around.isEmpty() ? feed : around;
    }

    static Stream<Person> authors(Fields fields) {
        return fields.all("author", "dc:creator", "dc:author", "itunes:author", "managingeditor")
                .flatMap(author -> one(author, null).stream());
    }

    private static Stream<Person> helpers(Fields fields) {
        return fields.all("contributor", "dc:contributor").flatMap(person -> one(person, "contributor").stream());
    }

    private static Optional<Person> one(Element person, @Nullable String role) {
        if (!person.hasChildren()) {
            return line(person.text(), role);
        }
        Fields parts = new Fields(person);
        String name = parts.text("name", "itunes:name");
        String email = parts.text("email", "itunes:email");
        String uri = parts.text("uri", "url", "homepage");
        return name == null && email == null && uri == null
                ? line(person.text(), role)
                : Optional.of(new Person(name, role, email, uri));
    }

    /** {@code a@b.c (Name)}, {@code Name <a@b.c>}, or either alone. */
    static Optional<Person> line(String text, @Nullable String role) {
        String line = text.substring(0, Math.min(LONGEST, text.length()));
        Matcher mail = MAIL.matcher(line);
        String email = mail.find() ? mail.group().replaceFirst("^mailto:", "") : null;
        String rest = email == null ? line : line.replace(mail.group(), " ");
        String name =
                email == null ? rest.strip() : AROUND.matcher(rest.strip()).replaceAll("");
        return name.isEmpty() && email == null
                ? Optional.empty()
                : Optional.of(new Person(name.isEmpty() ? null : name, role, email, null));
    }
}
