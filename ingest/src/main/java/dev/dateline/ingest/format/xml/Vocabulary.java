package dev.dateline.ingest.format.xml;

import java.util.Locale;
import java.util.Set;

/** Names of HTML, for whoever finds markup in XML. */
public final class Vocabulary {
    private static final Set<String> HTML = Set.of(
            "a",
            "abbr",
            "address",
            "article",
            "aside",
            "audio",
            "b",
            "blockquote",
            "br",
            "caption",
            "center",
            "cite",
            "code",
            "col",
            "colgroup",
            "dd",
            "del",
            "details",
            "div",
            "dl",
            "dt",
            "em",
            "figcaption",
            "figure",
            "font",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "i",
            "img",
            "ins",
            "kbd",
            "li",
            "main",
            "mark",
            "nav",
            "ol",
            "p",
            "picture",
            "pre",
            "q",
            "s",
            "section",
            "small",
            "source",
            "span",
            "strike",
            "strong",
            "sub",
            "summary",
            "sup",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "time",
            "tr",
            "u",
            "ul",
            "video",
            "wbr");
    private static final Set<String> UNSEEN = Set.of(
            "head",
            "title",
            "meta",
            "link",
            "script",
            "style",
            "template",
            "noscript",
            "iframe",
            "object",
            "embed",
            "form",
            "svg",
            "math",
            "applet");

    private Vocabulary() {}

    /** For {@link Html#inside}: XHTML as it is, without what no reader sees; other elements are seen through. */
    public static String xhtml(Element element) {
        String name = element.name().toLowerCase(Locale.ROOT);
        if (UNSEEN.contains(name)) {
            return Html.LEFT_OUT;
        }
        return HTML.contains(name) ? name : Html.SEEN_THROUGH;
    }

    /** For a vocabulary that nobody knows: an element that holds text is a paragraph. */
    public static String unknown(Element element) {
        if (element.is("br")) {
            return "br";
        }
        return element.hasWords() && !standsInWords(element) ? "p" : Html.SEEN_THROUGH;
    }

    private static boolean standsInWords(Element element) {
        for (Element at = element.parent(); at != null; at = at.parent()) {
            if (at.hasWords()) {
                return true;
            }
        }
        return false;
    }
}
