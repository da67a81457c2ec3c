package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.WebSocketRoute;
import dev.dateline.gateway.page.Assets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the pages' client makes of a server, which is played, when that does not behave. */
class FollowingTest {
    private static final String CLIENT = "dateline-client.js";
    private static final String FOLLOW = """
            async (transports) => {
              const { follow } = await import("/assets/dateline-client.js");
              window.told = [];
              window.follower = follow("/v1/articles/varne/updates", {
                after: "1.1.aaaaaaaaaaaa",
                pollEvery: 50,
                climbAfter: window.climbAfter,
                transports,
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
    void takesANotFoundAsFinalOnlyWhereTheGatewayItselfSaysSo() {
        Page page = page(List.of(), route -> {
            String body = switch (requests.size()) {
                case 1 -> "<!doctype html><p>No route to a host";
                case 2 -> "{\"error\":\"not found\"}";
                case 3 -> "null";
                default -> "{\"code\":4404,\"error\":\"there is no such article\"}";
            };
            route.fulfill(new Route.FulfillOptions().setStatus(404).setBody(body));
        });
        page.evaluate(FOLLOW, List.of("polling"));
        page.waitForFunction("() => follower.status.state === 'gone'");

        assertThat(requests).hasSize(4);
    }

    @Test
    void waitsLongerEachTimeWhereEveryConnectionIsDroppedAtOnce() {
        Page page = page(Collections.nCopies(1000, FollowingTest::drop), Route::abort);
        page.clock().install();
        page.evaluate(FOLLOW);
        page.waitForFunction("() => follower.status.state === 'waiting'");
        for (int passed = 0; passed < 60_000; passed += 500) {
            page.clock().runFor(500);
        }

        // Half a second to ten, each half of it chance: 5 in the first 8 to 16 seconds, then one every 5 to 10.
        assertThat(handshakes).hasSizeBetween(9, 17);
    }

    @Test
    void comesBackSoonAfterAConnectionThatHasStood() {
        List<WebSocketRoute> standing = new ArrayList<>();
        Page page = page(
                List.of(
                        FollowingTest::drop,
                        FollowingTest::drop,
                        FollowingTest::drop,
                        FollowingTest::drop,
                        socket -> {
                            standing.add(socket);
                            socket.send(caughtUp(1));
                        },
                        socket -> socket.send(caughtUp(1))),
                Route::abort);
        page.clock().install();
        page.evaluate(FOLLOW);
        while (handshakes.size() < 5) {
            page.clock().runFor(250);
        }
        page.waitForFunction("() => follower.status.state === 'live'");
        page.clock().fastForward(25_000);
        standing.getFirst().close();
        page.waitForFunction("() => follower.status.state === 'waiting'");
        page.clock().runFor(500);
        page.waitForFunction("() => follower.status.state === 'live'");

        assertThat(handshakes).hasSize(6);
    }

    @Test
    void staysWithSocketsWhereItIsTheServerThatHasTrouble() {
        Page page = page(
                List.of(WebSocketRoute::close, WebSocketRoute::close, WebSocketRoute::close, socket -> {
                    socket.send(caughtUp(1));
                }),
                route -> {
                    if (requests.size() < 4) {
                        route.fulfill(new Route.FulfillOptions().setStatus(500 + requests.size()));
                    } else {
                        poll(route);
                    }
                });
        page.evaluate(FOLLOW);
        page.waitForFunction("() => follower.status.state === 'live'");

        assertThat(page.evaluate("() => follower.status.transport")).isEqualTo("webSocket");
        assertThat(handshakes).hasSize(4);
        assertThat(requests).hasSize(3);
    }

    @Test
    void goesOverToEventsWhereSocketsFailAgainThoughTheServerAnswers() {
        Page page = page(List.of(), route -> {
            if (isForEvents(route)) {
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/event-stream")
                        .setBody("id: %s\ndata: %s\n\n".formatted(position(1), caughtUp(1))));
            } else {
                poll(route);
            }
        });
        page.evaluate(FOLLOW);
        page.waitForFunction("() => told.length > 0");

        assertThat(page.evaluate("() => follower.status.transport")).isEqualTo("eventStream");
        assertThat(handshakes).hasSize(2);
    }

    @Test
    void pollsWhereNeitherSocketsNorEventsComeThroughAndWaitsAsLongAsItIsTold() {
        AtomicInteger streams = new AtomicInteger();
        AtomicInteger polls = new AtomicInteger();
        Page page = page(List.of(), route -> {
            if (isForEvents(route)) {
                streams.incrementAndGet();
                route.fulfill(new Route.FulfillOptions().setStatus(502));
            } else if (polls.incrementAndGet() == 5) {
                route.fulfill(new Route.FulfillOptions().setStatus(503).setHeaders(Map.of("Retry-After", "1")));
            } else {
                poll(route);
            }
        });
        page.evaluate(FOLLOW);
        page.waitForFunction("() => told.length >= 3 && follower.status.state === 'live'");

        assertThat(told(page)).startsWith(position(2), "resumed", "resumed");
        assertThat(page.evaluate("() => follower.status.transport")).isEqualTo("polling");
        assertThat(handshakes).hasSize(2);
        assertThat(streams).hasValue(2);
    }

    @Test
    void climbsBackToSocketsOnceTheyComeThroughAgain() {
        List<WebSocketRoute> standing = new ArrayList<>();
        Page page = page(
                List.of(WebSocketRoute::close, WebSocketRoute::close, WebSocketRoute::close, socket -> {
                    standing.add(socket);
                    socket.send(caughtUp(2));
                }),
                route -> {
                    if (isForEvents(route)) {
                        route.fulfill(new Route.FulfillOptions().setStatus(502));
                    } else {
                        poll(route);
                    }
                });
        page.evaluate("() => { window.climbAfter = 500; }");
        page.evaluate(FOLLOW);
        page.waitForFunction("() => follower.status.transport === 'polling' && follower.status.state === 'live'");
        page.waitForCondition(() -> !standing.isEmpty());

        assertThat(standing).hasSize(1);
        assertThat(told(page))
                .startsWith(position(2), "resumed")
                .filteredOn(position(2)::equals)
                .hasSize(1);
    }

    @Test
    void pollsSegmentsThatCachesKeepAndAsksPlainlyOnlyWhereTheyDoNotFit() {
        List<String> segments = new ArrayList<>();
        Page page = page(List.of(), FollowingTest::poll);
        page.route(Pattern.compile("/log/"), route -> {
            segments.add(route.request().url().replaceAll(".*/log/", ""));
            boolean first = route.request().url().endsWith("/1/1");
            String frames = first
                    ? LongStream.rangeClosed(1, 64)
                            .mapToObj(FollowingTest::entry)
                            .collect(Collectors.joining(","))
                    : entry(65);
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody("{%s\"position\":\"%s\",\"full\":%s,\"frames\":[%s]}"
                            .formatted(
                                    first ? "" : "\"after\":\"" + position(64) + "\",",
                                    position(first ? 64 : 65),
                                    first,
                                    frames)));
        });
        page.evaluate(FOLLOW, List.of("polling"));
        page.waitForFunction("() => told.filter((what) => what === 'resumed').length >= 3");

        assertThat(told(page).subList(0, 65))
                .containsExactlyElementsOf(Stream.concat(
                                LongStream.rangeClosed(2, 65).mapToObj(FollowingTest::position), Stream.of("resumed"))
                        .toList());
        assertThat(segments)
                .startsWith("1/1", "1/2", "1/2", "1/2")
                .filteredOn("1/1"::equals)
                .hasSize(1);
        assertThat(requests).isEmpty();
    }

    /** Lets a reader in and is gone at once. */
    private static void drop(WebSocketRoute socket) {
        socket.send(caughtUp(1));
        socket.close();
    }

    private static boolean isForEvents(Route route) {
        return route.request().headers().getOrDefault("accept", "").contains("event-stream");
    }

    /** Answers a poll: one entry to those who do not have it. */
    private static void poll(Route route) {
        route.fulfill(new Route.FulfillOptions()
                .setContentType("application/json")
                .setBody("{\"position\":\"%s\",\"verdict\":\"resumed\",\"frames\":[%s]}"
                        .formatted(position(2), route.request().url().contains(position(2)) ? "" : entry(2))));
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
