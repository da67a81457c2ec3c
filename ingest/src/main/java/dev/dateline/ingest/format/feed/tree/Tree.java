package dev.dateline.ingest.format.feed.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * XML to a tree in one pass over the text, whatever the text is: what is illformed is read as well as it can be, for a feed
 * with a stray ampersand still carries news. Bounded: tags deeper than {@value #DEEPEST} elements are left out, their text is not, and what follows the {@value #MOST}th element is left out.
 */
public final class Tree {
    private static final int DEEPEST = 100;
    private static final int MOST = 200_000;
    /** One of these within another of its name means that the first was never closed. */
    private static final Set<String> SIBLINGS = Set.of("item", "entry", "rss:item", "atom:entry");

    private final String xml;
    private final Element root = new Element("", Map.of(), null);
    private final List<Open> open = new ArrayList<>();
    private References references = new References(Map.of());
    private int elements;

    private record Open(String raw, Element element, Scope scope) {}

    private Tree(String xml) {
        this.xml = xml;
        open.add(new Open("", root, Scope.NONE));
    }

    /** An element without a name that holds everything; it has no children where there is no XML. */
    public static Element of(String xml) {
        Tree tree = new Tree(xml);
        int at = 0;
        while (at < xml.length() && tree.elements < MOST) {
            at = tree.step(at);
        }
        return tree.root;
    }

    private int step(int at) {
        int tag = xml.indexOf('<', at);
        int end = tag < 0 ? xml.length() : tag;
        if (end > at) {
            words(references.resolve(xml.substring(at, end)));
        }
        return tag < 0 ? end : markup(tag);
    }

    private int markup(int at) {
        char next = at + 1 < xml.length() ? xml.charAt(at + 1) : ' ';
        if (next == '!') {
            return declaration(at);
        }
        if (next == '?') {
            return after(">", at);
        }
        if (next == '/') {
            return close(at);
        }
        if (Character.isLetter(next) || next == '_') {
            return open(StartTag.at(xml, at));
        }
        words("<");
        return at + 1;
    }

    private int declaration(int at) {
        if (xml.startsWith("<!--", at)) {
            return after("-->", at + 4);
        }
        if (xml.startsWith("<![CDATA[", at)) {
            int end = xml.indexOf("]]>", at);
            words(xml.substring(at + 9, end < 0 ? xml.length() : end));
            return end < 0 ? xml.length() : end + 3;
        }
        if (!xml.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
            words("<");
            return at + 1;
        }
        Doctype doctype = Doctype.at(xml, at);
        references = new References(doctype.texts());
        return doctype.end();
    }

    private int after(String mark, int at) {
        int found = xml.indexOf(mark, at);
        return found < 0 ? xml.length() : found + mark.length();
    }

    private int open(StartTag tag) {
        elements++;
        if (open.size() > DEEPEST) {
            return tag.end();
        }
        String raw = tag.name().toLowerCase(Locale.ROOT);
        if (SIBLINGS.contains(raw)) {
            closeAll(raw);
        }
        Open around = open.get(open.size() - 1);
        Map<String, String> declared = new LinkedHashMap<>();
        tag.attributes().forEach((name, value) -> declare(name, value, declared));
        Scope scope = around.scope().with(declared);
        Map<String, String> attributes = new LinkedHashMap<>();
        tag.attributes().forEach((name, value) -> {
            if (!isDeclaration(name)) {
                attributes.put(Names.attribute(name, scope), references.resolve(value));
            }
        });
        Element element = new Element(Names.element(tag.name(), scope), attributes, around.element());
        around.element().add(element);
        if (!tag.empty()) {
            open.add(new Open(raw, element, scope));
        }
        return tag.end();
    }

    private static boolean isDeclaration(String name) {
        return name.equals("xmlns") || name.startsWith("xmlns:");
    }

    private static void declare(String name, String value, Map<String, String> declared) {
        if (isDeclaration(name)) {
            declared.put(name.equals("xmlns") ? "" : name.substring("xmlns:".length()), value);
        }
    }

    private int close(int at) {
        int end = StartTag.nameEnd(xml, at + 2);
        closeAll(xml.substring(at + 2, end).toLowerCase(Locale.ROOT));
        int next = end;
        while (next < xml.length() && xml.charAt(next) != '>' && xml.charAt(next) != '<') {
            next++;
        }
        return next < xml.length() && xml.charAt(next) == '>' ? next + 1 : next;
    }

    /** Closes the last open one of this name and all in it; an end tag that closes nothing is left out. */
    private void closeAll(String raw) {
        for (int i = open.size() - 1; i > 0; i--) {
            if (open.get(i).raw().equals(raw)) {
                open.subList(i, open.size()).clear();
                return;
            }
        }
    }

    private void words(String text) {
        open.get(open.size() - 1).element().add(new Node.Words(text));
    }
}
