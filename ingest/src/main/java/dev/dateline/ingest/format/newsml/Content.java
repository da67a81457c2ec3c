package dev.dateline.ingest.format.newsml;

import dev.dateline.ingest.format.Draft;
import dev.dateline.ingest.format.Text;
import dev.dateline.ingest.format.nitf.NitfFormat;
import dev.dateline.ingest.format.xml.Element;
import dev.dateline.ingest.format.xml.Html;
import dev.dateline.ingest.format.xml.Vocabulary;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The text that stands within an item, in all its renderings. */
final class Content {
    private static final Pattern TAGGED =
            Pattern.compile("</?(?:p|br|div|html|body|h[1-6]|ul|table)[\\s/>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHARSET =
            Pattern.compile("charset=\"?([A-Za-z0-9._:-]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final Set<String> FLOW =
            Set.of("div", "p", "section", "article", "table", "ul", "ol", "h1", "h2", "span", "body", "pre");

    private final List<Text> bodies = new ArrayList<>();
    private @Nullable Draft nitf;
    private @Nullable String title;

    Content(Element item) {
        item.all("contentSet", "inlineXML").forEach(this::xml);
        item.all("contentSet", "inlineData").forEach(this::data);
    }

    /** Markup first, for it tells paragraphs. */
    List<Text> bodies() {
        return bodies.stream()
                .filter(text -> !text.value().isBlank())
                .sorted(Comparator.comparing(text -> text.form() != Text.Form.HTML))
                .toList();
    }

    /** The first NITF document in it, for what that says beside its text; null where there is none. */
    @Nullable Draft nitf() {
        return nitf;
    }

    /** Title or first heading of XHTML in it. */
    @Nullable String title() {
        return title;
    }

    private void xml(Element inline) {
        List<Element> nitfs = inline.outermost(element -> element.is("nitf"));
        List<Element> pages = inline.outermost(element -> element.is("html"));
        if (!nitfs.isEmpty()) {
            nitfs.forEach(this::nitf);
        } else if (!pages.isEmpty()) {
            pages.forEach(this::page);
        } else if (inline.children().isEmpty()) {
            bodies.add(text(inline.text().strip(), inline.attribute("contenttype")));
        } else {
            boolean flow = inline.children().stream()
                    .anyMatch(child -> FLOW.contains(child.name().toLowerCase(Locale.ROOT)));
            bodies.add(Text.html(Html.inside(inline, flow ? Vocabulary::xhtml : Vocabulary::unknown)));
        }
    }

    private void nitf(Element element) {
        Draft draft = NitfFormat.draft(element);
        bodies.addAll(draft.words().bodies());
        if (nitf == null) {
            nitf = draft;
        }
    }

    private void page(Element html) {
        List<Element> inner = html.children("body");
        bodies.add(Text.html(Html.inside(inner.isEmpty() ? html : inner.getFirst(), Vocabulary::xhtml)));
        if (title == null) {
            title = Stream.concat(
                            html.all("head", "title").stream(), html.outermost(element -> element.is("h1")).stream())
                    .map(Element::line)
                    .filter(line -> line != null)
                    .findFirst()
                    .orElse(null);
        }
    }

    private void data(Element data) {
        if (!isNoText(data)) {
            String type = data.attribute("contenttype");
            String text = isBase64(data) ? decoded(data.text(), type) : data.text();
            bodies.add(text(text.strip(), type));
        }
    }

    private static Text text(String text, @Nullable String type) {
        boolean html = type != null && type.contains("html");
        boolean plain = type != null && type.startsWith("text/plain");
        return html || (!plain && TAGGED.matcher(text).find()) ? Text.html(text) : Text.plain(text);
    }

    /** A picture or another file within the item. */
    static boolean isNoText(Element data) {
        String type = data.attribute("contenttype");
        boolean text = type == null || type.startsWith("text/") || type.contains("html") || type.endsWith("xml");
        return !text || (type != null && type.startsWith("image/"));
    }

    private static boolean isBase64(Element data) {
        String encoding = data.attribute("encoding");
        return encoding != null && Concepts.last(encoding).equalsIgnoreCase("base64");
    }

    /** Empty where it is no base64. */
    private static String decoded(String base64, @Nullable String type) {
        Matcher told = CHARSET.matcher(String.valueOf(type));
        try {
            Charset charset = told.find() ? Charset.forName(told.group(1)) : StandardCharsets.UTF_8;
            return new String(Base64.getMimeDecoder().decode(base64), charset);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
