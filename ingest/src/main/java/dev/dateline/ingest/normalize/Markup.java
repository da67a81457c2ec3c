package dev.dateline.ingest.normalize;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.PolicyFactory;

/** HTML to plain paragraphs: entities decoded, a break at each block, nothing of scripts, styles and captions. */
final class Markup {
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(Paragraphs.BLOCKS.toArray(String[]::new))
            .allowElements(Paragraphs.CELLS.toArray(String[]::new))
            .allowElements(Paragraphs.SILENT.toArray(String[]::new))
            .toFactory();

    private static final Pattern TAG = Pattern.compile(
            "</?(?:a|article|b|blockquote|body|br|div|em|embed|form|h[1-6]|html|i|iframe|img|input|li|link|meta"
                    + "|object|ol|p|script|section|span|strong|style|svg|table|td|tr|u|ul)(?:[\\s/][^<>]*)?>",
            Pattern.CASE_INSENSITIVE);

    private static final String NAMES = "A|ABBR|ACRONYM|ADDRESS|ARTICLE|ASIDE|AUDIO|B|BIG|BLOCKQUOTE|BODY|BR|BUTTON"
            + "|CANVAS|CAPTION|CENTER|CITE|CODE|COL|COLGROUP|DD|DEL|DETAILS|DIV|DL|DT|EM|EMBED|FIELDSET|FIGCAPTION"
            + "|FIGURE|FONT|FOOTER|FORM|FRAME|FRAMESET|H[1-6]|HEAD|HEADER|HR|HTML|I|IFRAME|IMG|INPUT|INS|KBD|LABEL|LI"
            + "|LINK|MAIN|MAP|MARK|META|NAV|NOBR|NOFRAMES|NOSCRIPT|OBJECT|OL|OPTION|P|PRE|Q|S|SAMP|SCRIPT|SECTION"
            + "|SELECT|SMALL|SPAN|STRIKE|STRONG|STYLE|SUB|SUMMARY|SUP|SVG|TABLE|TBODY|TD|TEXTAREA|TFOOT|TH|THEAD|TIME"
            + "|TITLE|TR|TT|U|UL|VAR|VIDEO|WBR";

    /** Those that HTML writes without a value; any other word after a tag's name may be part of a company's. */
    private static final String BARE = "ALLOWFULLSCREEN|ASYNC|AUTOFOCUS|AUTOPLAY|BORDER|CHECKED|COMPACT|CONTROLS"
            + "|DECLARE|DEFER|DISABLED|HIDDEN|ISMAP|ITEMSCOPE|LOOP|MULTIPLE|MUTED|NOHREF|NOMODULE|NORESIZE|NOSHADE"
            + "|NOVALIDATE|NOWRAP|OPEN|PLAYSINLINE|READONLY|REQUIRED|REVERSED|SCOPED|SELECTED";

    /** Wires name companies and their symbols in angle brackets and capitals; only HTML's own names are tags there. */
    private static final Pattern NAMED = Pattern.compile(
            "<(?=[A-Z0-9][A-Z0-9 .,&/'()-]*>)(?!(?:" + NAMES + ")(?:[ /]+(?:" + BARE + ")){0,40}[ /]*>)");

    private static final Pattern FRAME =
            Pattern.compile("<(iframe|object)(?:[\\s/][^<>]*)?>", Pattern.CASE_INSENSITIVE);

    private Markup() {}

    /** Whether a text that claims to be plain holds tags all the same. */
    static boolean isIn(String text) {
        return text.indexOf('<') >= 0 && TAG.matcher(text).find();
    }

    static List<String> paragraphs(String html) {
        Paragraphs paragraphs = new Paragraphs();
        HtmlSanitizer.sanitize(closed(escaped(html)), POLICY.apply(paragraphs));
        return paragraphs.done();
    }

    private static String escaped(String html) {
        boolean any = opens(html, c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
        return any ? NAMED.matcher(html).replaceAll("&lt;") : html;
    }

    /** Whether any angle bracket stands before such a character; quicker than asking a pattern of each character. */
    private static boolean opens(String html, IntPredicate what) {
        int at = html.indexOf('<');
        while (at >= 0 && at + 1 < html.length() && !what.test(html.charAt(at + 1))) {
            at = html.indexOf('<', at + 1);
        }
        return at >= 0 && at + 1 < html.length();
    }

    /** Without the frames and objects that nothing closes: they would swallow all that follows. */
    private static String closed(String html) {
        Matcher frame = FRAME.matcher(html);
        if (!opens(html, c -> "iIoO".indexOf(c) >= 0) || !frame.find()) {
            return html;
        }
        String lower = html.toLowerCase(Locale.ROOT);
        Map<String, Integer> lastClosed = new HashMap<>();
        return frame.replaceAll(found -> {
            String name = found.group(1).toLowerCase(Locale.ROOT);
            int last = lastClosed.computeIfAbsent(name, each -> lower.lastIndexOf("</" + each));
            boolean open = last < found.start() || found.group().endsWith("/>");
            return open ? " " : Matcher.quoteReplacement(found.group());
        });
    }

    /** All of it on one line, as for a headline; may come out empty. */
    static String line(String html) {
        return String.join(" ", paragraphs(html));
    }
}
