package dev.dateline.ingest.format.feed;

import dev.dateline.ingest.format.Text;
import dev.dateline.ingest.format.feed.tree.Element;
import dev.dateline.ingest.format.feed.tree.Html;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an element's content is: RSS has HTML everywhere, Atom says which by {@code type}, Atom 0.3 by {@code mode} too. */
final class Wording {
    private Wording() {}

    /** Empty where nothing stands in the element, or what is no text. */
    static Optional<Text> of(Element element) {
        return (isTyped(element) ? typed(element) : Optional.of(html(element)))
                .filter(text -> !text.value().isBlank());
    }

    private static boolean isTyped(Element element) {
        return element.name().startsWith("atom:")
                || element.attribute("type") != null
                || element.attribute("mode") != null
                || (element.parent() != null && element.parent().name().equals("entry"));
    }

    private static Optional<Text> typed(Element element) {
        String type = lower(element.attribute("type"));
        String mode = lower(element.attribute("mode"));
        if (mode.equals("base64") || isBinary(type)) {
            return element.hasChildren() ? Optional.of(html(element)) : decoded(element.text(), type);
        }
        if (type.equals("xhtml") || mode.equals("xml")) {
            return Optional.of(inline(element, type));
        }
        boolean markup = type.contains("html") || type.endsWith("xml") || element.hasChildren();
        return Optional.of(markup ? html(element) : Text.plain(element.text()));
    }

    private static Text inline(Element element, String type) {
        boolean plain = !element.hasChildren() && !type.contains("html");
        return plain ? Text.plain(element.text()) : Text.html(Html.within(holder(element)));
    }

    /** RFC 4287, 3.1.1.3: the div is no part of the content. */
    private static Element holder(Element element) {
        boolean single = element.children().count() == 1;
        return single
                ? element.child("xhtml:div").or(() -> element.child("div")).orElse(element)
                : element;
    }

    /** Of a document within the document, as NITF's or that of RSS 1.0's content:items, its text; its head is told elsewhere. */
    private static Element story(Element element) {
        return text(element, 0).orElse(element);
    }

    private static Optional<Element> text(Element element, int depth) {
        if (element.local().equals("body.content") || element.name().equals("rdf:value")) {
            return Optional.of(element);
        }
        return depth == 4
                ? Optional.empty()
                : element.children()
                        .flatMap(child -> text(child, depth + 1).stream())
                        .findFirst();
    }

    /** Escaped markup once its references are resolved; markup that was never escaped is written out. */
    private static Text html(Element element) {
        Element story = element.hasChildren() ? story(element) : element;
        return Text.html(story.hasChildren() ? Html.within(holder(story)) : Html.mended(story.text()));
    }

    private static boolean isBinary(String type) {
        boolean text = type.startsWith("text") || type.contains("html") || type.endsWith("xml");
        return type.contains("/") && !text;
    }

    private static Optional<Text> decoded(String base64, String type) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(base64);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean shown = text.chars().noneMatch(c -> c < ' ' && !Character.isWhitespace(c));
            return shown
                    ? Optional.of(type.equals("text/plain") ? Text.plain(text) : Text.html(text))
                    : Optional.empty();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
