package dev.dateline.ingest.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlStreamEventReceiver;

/** Gathers paragraphs from what the sanitizer lets through. */
final class Paragraphs implements HtmlStreamEventReceiver {
    static final Set<String> BLOCKS =
            Set.of(("address article aside blockquote body br caption dd div dl dt footer form h1 h2 h3 "
                            + "h4 h5 h6 header hr li main nav ol p pre section table tbody thead tr ul")
                    .split(" "));
    static final Set<String> CELLS = Set.of("td", "th");
    /** Their text is no part of the story: titles repeat the headline, captions belong to pictures. */
    static final Set<String> SILENT =
            Set.of(("audio button canvas datalist figure head iframe math noscript object option select "
                            + "svg template textarea title video")
                    .split(" "));

    private final List<String> done = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private int silent;

    @Override
    public void openDocument() {}

    @Override
    public void closeDocument() {
        breakHere();
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        part(element);
        silent += SILENT.contains(element) ? 1 : 0;
    }

    @Override
    public void closeTag(String element) {
        part(element);
        silent -= SILENT.contains(element) ? 1 : 0;
    }

    @Override
    public void text(String text) {
        if (silent == 0) {
            open.append(text);
        }
    }

    private void part(String element) {
        if (BLOCKS.contains(element)) {
            breakHere();
        } else if (CELLS.contains(element)) {
            open.append(' ');
        }
    }

    private void breakHere() {
        String line = PlainText.line(open.toString());
        open.setLength(0);
        if (!line.isEmpty()) {
            done.add(line);
        }
    }

    List<String> done() {
        return List.copyOf(done);
    }
}
