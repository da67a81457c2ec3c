package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.WebSocketRoute;
import dev.dateline.contract.article.ArticleId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Open pages, each on another transport, while the server goes and comes back. */
@Execution(ExecutionMode.CONCURRENT)
class RestartOnThePageTest {
    private static final ArticleId ARTICLE = new ArticleId("restart");
    private static final Pattern UPDATES = Pattern.compile("/updates");
    private static final double LONGEST = 60_000;

    /** Follows once more beside the page's own script, which hides what comes twice, and notes each entry. */
    private static final String NOTE_ENTRIES = """
            async () => {
              window.opened = "once";
              window.seen = [];
              const { follow } = await import("/assets/dateline-client.js");
              const main = document.querySelector("main");
              window.follower = follow(`/v1/articles/${main.dataset.article}/updates`, {
                after: main.dataset.position,
                pollEvery: 500,
                onEntry: ({ position }) => seen.push(Number(position.split(".")[1])),
                onReset: () => seen.push(0),
              });
            }""";

    private final List<String> errors = new ArrayList<>();

    @TempDir
    private Path folder = Path.of("");

    @Test
    @Timeout(300)
    void everyEntryComesOnceOverEachTransportWhetherTheServerLeavesOrDies() throws IOException, InterruptedException {
        try (House house = new House(folder);
                Chromium chromium = Chromium.launch()) {
            house.start(null);
            house.open(ARTICLE, "A restart in Port Ellery", "Port Ellery");
            Map<String, Page> readers =
                    readers(chromium, house.newsstand().http().server());
            report(house, 1, 3);
            readers.values().forEach(reader -> hasEachOnce(reader, 3));
            house.stop();
            house.start(ARTICLE);
            report(house, 4, 6);
            readers.values().forEach(reader -> hasEachOnce(reader, 6));
            house.killAfter(Duration.ZERO);
            house.start(ARTICLE);
            report(house, 7, 9);
            readers.values().forEach(reader -> hasEachOnce(reader, 9));

            readers.forEach((transport, reader) -> assertThat(reader.evaluate("() => follower.status.transport"))
                    .isEqualTo(transport));
            assertThat(errors).isEmpty();
        }
    }

    private Map<String, Page> readers(Chromium chromium, URI pages) {
        Map<String, Page> readers = new TreeMap<>();
        for (String transport : List.of("webSocket", "eventStream", "polling")) {
            Page page = chromium.window(900, 700);
            page.onPageError(errors::add);
            if (!transport.equals("webSocket")) {
                page.routeWebSocket(UPDATES, WebSocketRoute::close);
            }
            if (transport.equals("polling")) {
                page.route(UPDATES, RestartOnThePageTest::blockStreams);
            }
            page.navigate(pages + "articles/" + ARTICLE);
            page.locator("[data-test=connection][data-state=live]").waitFor();
            page.evaluate(NOTE_ENTRIES);
            page.waitForFunction("() => follower.status.state === 'live'");
            readers.put(transport, page);
        }
        return readers;
    }

    private static void blockStreams(Route route) {
        if (route.request().headers().getOrDefault("accept", "").contains("event-stream")) {
            route.fulfill(new Route.FulfillOptions().setStatus(502));
        } else {
            route.resume();
        }
    }

    private static void report(House house, int from, int to) {
        for (int number = from; number <= to; number++) {
            house.editor().report(ARTICLE, "Words of update " + number + ".", Item.TWO_PM.plusSeconds(60L * number));
        }
    }

    /** The page's own script shows each, and the one beside it was handed each once and in order. */
    private static void hasEachOnce(Page reader, int updates) {
        Page.WaitForFunctionOptions patience = new Page.WaitForFunctionOptions().setTimeout(LONGEST);
        reader.waitForFunction("most => seen.length >= most", updates, patience);
        reader.waitForFunction(
                "most => document.querySelectorAll('[data-test=update]').length >= most", updates, patience);
        List<Long> seen = ((List<?>) reader.evaluate("() => seen"))
                .stream().map(seq -> ((Number) seq).longValue()).toList();
        assertThat(seen)
                .isEqualTo(LongStream.rangeClosed(2, updates + 1L).boxed().toList());
        assertThat(reader.locator("[data-test=update]").count()).isEqualTo(updates);
        assertThat(reader.evaluate("() => opened")).isEqualTo("once");
    }
}
