package dev.dateline.system;

import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The Chromium that this machine has; tests that need it are skipped, visibly, where there is none. */
final class Chromium implements AutoCloseable {
    /** Where pictures of pages are kept for the eye. */
    static final Path SCREENSHOTS = Path.of("target", "screenshots");

    /** Nothing is measured by it: a busy machine may need long for anything. */
    private static final double PATIENCE_MILLIS = 60_000;

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(ARGUMENTS));
    }

    /** Skips the test, and says why, where there is none. */
    static void assumeHere() {
        if (find().isEmpty()) {
            String line =
                    "SKIPPED: no Chromium was found (looked for " + NAMES + " on the PATH, and DATELINE_CHROMIUM)";
            System.out.println(line);
            abort(line);
        }
    }

    /** Starts it; skips the test where there is none. */
    static Chromium launch() {
        assumeHere();
        return new Chromium(find().orElseThrow());
    }

    /** A window of somebody's own, in a zone that is not the article's: labels must not depend on it. */
    Page window(int width, int height) {
        return window(width, height, ColorScheme.LIGHT);
    }

    Page window(int width, int height, ColorScheme scheme) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setTimezoneId("Asia/Tokyo")
                .setLocale("de-DE"));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context.newPage();
    }

    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> find() {
        @Nullable String named = System.getenv("DATELINE_CHROMIUM");
        Stream<Path> onPath = Arrays.stream(
                        String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(
                        Stream.ofNullable(named).filter(name -> !name.isBlank()).map(Path::of), onPath)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
