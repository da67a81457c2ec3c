package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.WebSocketRoute;
import dev.dateline.gateway.page.Assets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the pages' client makes of a server, which is played, when that does not behave. */
class FollowingTest {
    private static final String CLIENT = "dateline-client.js";
    private static final String FOLLOW = """
            async () => {
              const { follow } = await import("/assets/dateline-client.js");
              window.told = [];
              window.follower = follow("/v1/articles/varne/updates", {
                after: "1.1.aaaaaaaaaaaa",
                pollEvery: 50,
                onEntry: ({ position }) => told.push(position),
                onReset: ({ position }) => told.push("reset " + position),
                onCaughtUp: ({ verdict }) => told.push(verdict),
              });
            }""";

    private @Nullable Chromium chromium;

    private final List<String> handshakes = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();

    @BeforeEach
    void launch() {
        chromium = Chromium.launch();
    }

    @AfterEach
    void quit() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void handsOnEachEntryOnceAndAsksAgainForWhatIsMissing() {
        Page page = page(
                List.of(
                        socket -> {
                            socket.send(entry(2));
                            socket.send(entry(2));
                            socket.send(entry(4));
                            socket.send(entry(5));
                        },
                        socket -> {
                            socket.send(entry(3));
                            socket.send(entry(4));
                            socket.send(caughtUp(4));
                        }),
                Route::abort);
        page.evaluate(FOLLOW);
        page.waitForFunction("() => follower.status.state === 'live'");

        assertThat(told(page)).containsExactly(position(2), position(3), position(4), "resumed");
        assertThat(handshakes).hasSize(2);
        assertThat(handshakes.get(1)).endsWith("?after=" + position(2));
        assertThat(page.evaluate("() => follower.position")).isEqualTo(position(4));
    }

    @Test
    void startsAnewWhereWhatIsMissingIsMissingAgain() {
        Page page = page(
                List.of(socket -> socket.send(entry(3)), socket -> socket.send(caughtUp(3)), socket -> {
                    socket.send("{\"type\":\"reset\",\"position\":\"" + position(3) + "\"}");
                    socket.send("{\"type\":\"caughtUp\",\"position\":\"" + position(3) + "\",\"verdict\":\"reset\"}");
                }),
                Route::abort);
        page.evaluate(FOLLOW);
        page.waitForFunction("() => follower.status.state === 'live'");

        assertThat(told(page)).containsExactly("reset " + position(3), "reset");
        assertThat(handshakes.get(2)).endsWith("/updates");
    }

    @Test
    void doesNotComeBackToAnArticleThatIsGone() {
        Page page =
                page(List.of(socket -> socket.close(new WebSocketRoute.CloseOptions().setCode(4404))), Route::abort);
        page.evaluate(FOLLOW);
        page.waitForFunction("() => follower.status.state === 'gone'");

        assertThat(handshakes).hasSize(1);
        assertThat(requests).isEmpty();
    }

    @Test
    void takesALineThatIsSilentForADeadOne() {
        Page page = page(
                List.of(socket -> socket.send(caughtUp(1)), socket -> {
                    socket.send(entry(2));
                    socket.send(caughtUp(2));
                }),
                Route::abort);
        page.clock().install();
        page.evaluate(FOLLOW);
        page.waitForFunction("() => follower.status.state === 'live'");
        page.clock().fastForward(40_000);
        assertThat(handshakes).hasSize(1);
        page.clock().fastForward(6_000);
        page.waitForFunction("() => follower.status.state === 'waiting'");
        page.clock().runFor(2_000);
        page.waitForFunction("() => told.length === 3");

        assertThat(told(page)).containsExactly("resumed", position(2), "resumed");
    }

    @Test
    void pollsWhereNeitherSocketsNorEventsComeThroughAndWaitsAsLongAsItIsTold() {
        Page page = page(List.of(), route -> {
            if (route.request().headers().getOrDefault("accept", "").contains("event-stream")) {
                route.fulfill(new Route.FulfillOptions().setStatus(502));
            } else if (requests.size() == 2) {
                route.fulfill(new Route.FulfillOptions().setStatus(503).setHeaders(Map.of("Retry-After", "1")));
            } else {
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"position\":\"%s\",\"verdict\":\"resumed\",\"frames\":[%s]}"
                                .formatted(position(2), route.request().url().contains(position(2)) ? "" : entry(2))));
            }
        });
        page.evaluate(FOLLOW);
        page.waitForFunction("() => told.length >= 3");

        assertThat(told(page)).startsWith(position(2), "resumed", "resumed");
        assertThat(page.evaluate("() => follower.status.transport")).isEqualTo("polling");
        assertThat(page.evaluate("() => follower.status.state")).isEqualTo("live");
    }

    /** A page of a site whose sockets behave as {@code sockets} say, one after the other, and then close at once. */
    private Page page(List<Consumer<WebSocketRoute>> sockets, Consumer<Route> updates) {
        Page page = Objects.requireNonNull(chromium).window(600, 400);
        page.route("http://reader.test/**", FollowingTest::site);
        page.route(Pattern.compile("/updates"), route -> {
            requests.add(route.request().url());
            updates.accept(route);
        });
        page.routeWebSocket(Pattern.compile("/updates"), socket -> {
            handshakes.add(socket.url());
            if (handshakes.size() <= sockets.size()) {
                sockets.get(handshakes.size() - 1).accept(socket);
            } else {
                socket.close();
            }
        });
        page.navigate("http://reader.test/");
        return page;
    }

    private static void site(Route route) {
        boolean client = route.request().url().endsWith(CLIENT);
        route.fulfill(new Route.FulfillOptions()
                .setContentType(client ? "text/javascript" : "text/html")
                .setBodyBytes(client ? Assets.find(CLIENT).orElseThrow().bytes() : new byte[0]));
    }

    private static List<String> told(Page page) {
        return ((List<?>) page.evaluate("() => told"))
                .stream().map(String::valueOf).toList();
    }

    private static String entry(long seq) {
        return "{\"type\":\"entry\",\"position\":\"" + position(seq) + "\",\"entry\":{},\"shows\":{}}";
    }

    private static String caughtUp(long seq) {
        return "{\"type\":\"caughtUp\",\"position\":\"" + position(seq) + "\",\"verdict\":\"resumed\"}";
    }

    private static String position(long seq) {
        return "1." + seq + ".aaaaaaaaaaaa";
    }
}
