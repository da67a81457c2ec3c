package dev.dateline.ingest.format.cap;

import dev.dateline.contract.wire.RejectReason;
import dev.dateline.ingest.format.Direction;
import dev.dateline.ingest.format.Direction.Reference;
import dev.dateline.ingest.format.Draft;
import dev.dateline.ingest.format.Found;
import dev.dateline.ingest.format.Medium;
import dev.dateline.ingest.format.Naming;
import dev.dateline.ingest.format.Stamps;
import dev.dateline.ingest.format.xml.Element;
import dev.dateline.ingest.format.xml.Named;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.StringTokenizer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One alert. Its name is sender, identifier and time as other alerts refer to it: {@code sender,identifier,sent}. */
final class CapAlert {
    private final Element alert;
    private final Use use;
    private final Infos infos;

    CapAlert(Element alert, @Nullable URI base) {
        this.alert = alert;
        this.use = Use.of(alert);
        this.infos = new Infos(alert, base);
    }

    Found found() {
        String refusal = use.refusal();
        if (refusal != null) {
            return new Found.Unreadable(RejectReason.BAD_FIELD, refusal);
        }
        Naming naming = new Naming(uri(), null, infos.language(), null);
        return Named.found(
                new Draft(naming, infos.words(notes()), stamps(), direction(), infos.surroundings(sender()), media()));
    }

    private @Nullable String uri() {
        String identifier = line(alert, "identifier");
        List<String> parts = Stream.of(sender(), identifier, line(alert, "sent"))
                .filter(Objects::nonNull)
                .toList();
        return identifier == null ? null : String.join(",", parts);
    }

    private @Nullable String sender() {
        return line(alert, "sender");
    }

    private Stamps stamps() {
        String sent = line(alert, "sent");
        return new Stamps(sent, sent, null, infos.expires());
    }

    private Direction direction() {
        String type = use.type();
        List<String> signals = type == null || type.equalsIgnoreCase("alert") ? List.of() : List.of(type);
        return new Direction(use.pubStatus(), null, signals, references(), use.isExercise());
    }

    private List<Reference> references() {
        List<Reference> about = new ArrayList<>();
        for (Element references : alert.children("references")) {
            StringTokenizer each = new StringTokenizer(references.text());
            while (each.hasMoreTokens()) {
                about.add(new Reference(each.nextToken(), use.meaning()));
            }
        }
        return about;
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        alert.children("note").stream()
                .map(Element::block)
                .filter(Objects::nonNull)
                .forEach(notes::add);
        if (use.isExercise()) {
            notes.add("Status: " + use.status());
        }
        return notes;
    }

    private List<Medium> media() {
        return infos.resources().stream()
                .filter(Resource::isMedium)
                .map(Resource::medium)
                .toList();
    }

    static @Nullable String line(Element of, String name) {
        Element child = of.child(name);
        return child == null ? null : child.line();
    }
}
