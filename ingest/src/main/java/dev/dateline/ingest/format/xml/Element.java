package dev.dateline.ingest.format.xml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An element and what stands in it. Names are local names: providers bind prefixes, or forget to, as they like. */
public final class Element implements Node {
    private final String name;
    private final Map<String, String> attributes;
    private final @Nullable Element parent;
    private final List<Node> nodes = new ArrayList<>();
    private boolean whole;
    private boolean words;

    Element(String name, Map<String, String> attributes, @Nullable Element parent) {
        this.name = name;
        this.attributes = attributes;
        this.parent = parent;
    }

    /** A whole element with nothing but this in it. */
    public static Element holding(String name, Element inner) {
        Element outer = new Element(name, Map.of(), null);
        outer.add(inner);
        outer.close();
        return outer;
    }

    void add(Node node) {
        nodes.add(node);
        words |= node instanceof Node.Chars chars && !chars.text().isBlank();
    }

    void close() {
        whole = true;
    }

    public String name() {
        return name;
    }

    public boolean is(String other) {
        return name.equals(other);
    }

    /** Whether its end was met; false where the text broke off within it. */
    public boolean isWhole() {
        return whole;
    }

    /** Whether characters stand in it directly, not only in elements within. */
    public boolean hasWords() {
        return words;
    }

    public @Nullable Element parent() {
        return parent;
    }

    public List<Node> nodes() {
        return Collections.unmodifiableList(nodes);
    }

    /** By local name, stripped; null where it is absent or blank. */
    public @Nullable String attribute(String local) {
        String value = attributes.get(local);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** The language that holds here: its own or the nearest around it. */
    public @Nullable String language() {
        for (Element at = this; at != null; at = at.parent) {
            String language = at.attribute("lang");
            if (language != null) {
                return language;
            }
        }
        return null;
    }

    public List<Element> children() {
        List<Element> children = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    public List<Element> children(String local) {
        List<Element> children = new ArrayList<>();
        add(local, children);
        return children;
    }

    public @Nullable Element child(String local) {
        for (Node node : nodes) {
            if (node instanceof Element child && child.is(local)) {
                return child;
            }
        }
        return null;
    }

    /** All elements at the end of this path of names, in document order. */
    public List<Element> all(String... path) {
        List<Element> found = List.of(this);
        for (String local : path) {
            List<Element> below = new ArrayList<>();
            found.forEach(element -> element.add(local, below));
            found = below;
        }
        return found;
    }

    public @Nullable Element first(String... path) {
        List<Element> found = all(path);
        return found.isEmpty() ? null : found.getFirst();
    }

    private void add(String local, List<Element> to) {
        for (Node node : nodes) {
            if (node instanceof Element child && child.is(local)) {
                to.add(child);
            }
        }
    }

    /** Itself or those within it that are so; nothing is looked for within one that was found. */
    public List<Element> outermost(Predicate<Element> so) {
        List<Element> found = new ArrayList<>();
        Walk.over(this, new Walk.Visitor() {
            @Override
            public boolean enter(Element element) {
                if (so.test(element)) {
                    found.add(element);
                    return false;
                }
                return true;
            }
        });
        return found;
    }

    /** All characters within it, as they came; a line break for each {@code br}. */
    public String text() {
        StringBuilder text = new StringBuilder();
        Walk.over(this, new Walk.Visitor() {
            @Override
            public boolean enter(Element element) {
                if (element.is("br")) {
                    text.append('\n');
                }
                return true;
            }

            @Override
            public void characters(String characters) {
                text.append(characters);
            }
        });
        return text.toString();
    }

    /** Its characters on one line; null where there are none. */
    public @Nullable String line() {
        return Lines.one(text());
    }

    /** Its characters with the breaks that are meant, not those of pretty printing; null where there are none. */
    public @Nullable String block() {
        return Lines.meant(this);
    }
}
