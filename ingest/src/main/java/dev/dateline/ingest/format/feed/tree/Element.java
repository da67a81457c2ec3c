package dev.dateline.ingest.format.feed.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An element, named as {@link Names} spells it, such as {@code dc:creator}; its depth is bounded. Built by one reader only. */
public final class Element implements Node {
    private final String name;
    private final Map<String, String> attributes;
    private final @Nullable Element parent;
    private final List<Node> nodes = new ArrayList<>();
    /** Made when it is first asked for: items are asked for a hundred names each, most other elements for none. */
    private @Nullable Map<String, List<Element>> byName;

    Element(String name, Map<String, String> attributes, @Nullable Element parent) {
        this.name = name;
        this.attributes = attributes;
        this.parent = parent;
    }

    void add(Node node) {
        nodes.add(node);
    }

    public String name() {
        return name;
    }

    /** The name without its prefix. */
    public String local() {
        return name.substring(name.indexOf(':') + 1);
    }

    /** In small letters, with the usual prefix; the order is the document's. */
    public Map<String, String> attributes() {
        return Collections.unmodifiableMap(attributes);
    }

    /** Without the space around it; null where it is missing or empty. */
    public @Nullable String attribute(String wanted) {
        String value = attributes.get(wanted);
        return value == null || value.isBlank() ? null : value.strip();
    }

    public @Nullable Element parent() {
        return parent;
    }

    public List<Node> nodes() {
        return Collections.unmodifiableList(nodes);
    }

    public Stream<Element> children() {
        return nodes.stream().filter(Element.class::isInstance).map(Element.class::cast);
    }

    public List<Element> children(String wanted) {
        if (byName == null) {
            byName = children().collect(Collectors.groupingBy(Element::name));
        }
        return byName.getOrDefault(wanted, List.of());
    }

    public Optional<Element> child(String wanted) {
        return children(wanted).stream().findFirst();
    }

    public boolean hasChildren() {
        return children().findAny().isPresent();
    }

    /** All text below, in its order and without the space around it; may be empty. */
    public String text() {
        StringBuilder text = new StringBuilder();
        gather(this, text);
        return text.toString().strip();
    }

    private static void gather(Element element, StringBuilder text) {
        for (Node node : element.nodes) {
            if (node instanceof Words words) {
                text.append(words.text());
            } else if (node instanceof Element child) {
                gather(child, text);
            }
        }
    }
}
