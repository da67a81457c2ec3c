package dev.dateline.system;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Opens pages of a newsroom and keeps what axe-core finds on them by the rules of WCAG 2.2 AA. */
final class Inspection {
    private static final String FOUND = """
            async () => {
              const { violations } = await axe.run(document, {
                runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
                resultTypes: ["violations"],
              });
              return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
            }""";
    private static final String AXE = script();

    private final Chromium chromium;
    private final Newsroom newsroom;
    private final List<String> found = new ArrayList<>();

    Inspection(Chromium chromium, Newsroom newsroom) {
        this.chromium = chromium;
        this.newsroom = newsroom;
    }

    /** A window of nobody whom the newsroom knows, with nothing in it. */
    Page window(int width, ColorScheme scheme) {
        return chromium.window(width, 900, scheme);
    }

    /** Signs in there as the first of the newsroom, who may do everything; the console is open then. */
    Page signIn(Page window) {
        window.navigate(newsroom.signInLink());
        window.waitForURL("**/desk");
        return window;
    }

    /** Opens this page there. */
    Page open(Page window, String path) {
        window.navigate(newsroom.pages() + path);
        return window;
    }

    /** Keeps what stands in anybody's way, as the page is now. */
    void look(Page page, String at) {
        page.evaluate(AXE);
        ((List<?>) page.evaluate(FOUND)).forEach(line -> found.add(at + ": " + line));
    }

    /** The same in light and in dark. */
    void lookInBoth(Page page, String at) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            look(page, at + ", " + scheme);
        }
    }

    /** A line each. */
    List<String> found() {
        return List.copyOf(found);
    }

    private static String script() {
        try (InputStream in = Inspection.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
