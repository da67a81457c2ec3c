package dev.dateline.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.contract.ledger.Figure;
import dev.dateline.contract.ledger.FigureKey;
import dev.dateline.gateway.access.Sightings;
import dev.dateline.gateway.access.TestSightings;
import dev.dateline.gateway.access.TestStaff;
import dev.dateline.gateway.hub.CatchUp;
import dev.dateline.gateway.hub.Hub;
import dev.dateline.gateway.hub.SampleLog;
import dev.dateline.gateway.page.Views;
import dev.dateline.gateway.protocol.CloseReason;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A console that takes only so much at a time. */
class DeskSocketTest {
    private static final int ROOM = 3;

    private final Vertx vertx = Vertx.vertx();
    private final Context context = vertx.getOrCreateContext();
    private final Board board = new Board();
    private final Clock clock = Clock.fixed(SampleLog.START, ZoneOffset.UTC);
    private final TestSightings seen = new TestSightings();
    private final Desk desk = new Desk(
            board,
            new Hub(),
            new Kafka(),
            new TestStaff().access(),
            new Sightings(seen, clock),
            new Views(null),
            clock);
    private final List<String> written = new CopyOnWriteArrayList<>();
    private volatile int taken;
    private volatile int closed;
    private volatile boolean signedIn = true;
    private volatile Duration silence = Duration.ZERO;
    private volatile @Nullable Handler<Void> drained;
    private volatile @Nullable Handler<Void> ended;
    private volatile @Nullable Handler<String> heard;

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void waitsForAConsoleThatTakesNoMoreAndLeavesNothingOut() {
        for (int i = 0; i < 2 * ROOM; i++) {
            board.take(SampleProposals.key("p" + i), SampleProposals.pending("p" + i));
        }
        begin();
        await().until(() -> drained != null);
        assertThat(written).hasSize(ROOM);
        board.take(SampleProposals.key("late"), SampleProposals.pending("late"));
        takeAll();
        await().until(() -> written.size() == 2 * ROOM);
        takeAll();
        await().until(() -> written.size() == 2 * ROOM + 2);

        assertThat(written.get(2 * ROOM)).contains("\"type\":\"ready\"");
        assertThat(written.getLast()).contains("\"id\":\"late\"");
    }

    @Test
    void aConsoleHearsAtOnceThatItsNodeIsCutOff() {
        taken = 1000;
        silence = Duration.ofSeconds(57);
        begin();
        await().until(() -> !written.isEmpty());

        assertThat(written.getFirst()).isEqualTo("{\"type\":\"ready\",\"behind\":57}");
    }

    @Test
    void sendsMoreThanFitsIntoOneTurn() {
        taken = 1000;
        for (int i = 0; i < 200; i++) {
            board.take(SampleProposals.key("p" + i), SampleProposals.pending("p" + i));
        }
        begin();
        await().until(() -> written.size() == 201);

        assertThat(written.getLast()).contains("\"type\":\"ready\"");
        assertThat(written).doesNotHaveDuplicates();
    }

    @Test
    void whatIsLookedAtForMoreThanAMomentIsWrittenDownOnceAndWhatWasPassedOverIsNot() {
        taken = 1000;
        board.take(SampleProposals.key("p1"), SampleProposals.pending("p1"));
        board.take(SampleProposals.key("p2"), SampleProposals.pending("p2"));
        begin();
        await().until(() -> heard != null);
        say("{\"type\":\"look\",\"proposal\":\"p1\"}");
        say("{\"type\":\"look\",\"proposal\":\"p2\"}");
        say("{\"type\":\"look\",\"proposal\":\"p2\",\"writing\":true}");
        await().until(() -> !seen.all().isEmpty());

        assertThat(seen.all()).singleElement().satisfies(sighting -> {
            assertThat(sighting.by()).isEqualTo("ann");
            assertThat(sighting.article()).isEqualTo(SampleProposals.ARTICLE);
            assertThat(String.valueOf(sighting.proposal())).isEqualTo("p2");
        });
    }

    @Test
    void sendsNothingMoreToOneWhoWasSignedOut() {
        taken = 1000;
        board.take(SampleProposals.key("p1"), SampleProposals.pending("p1"));
        begin();
        await().until(() -> written.size() == 2);
        signedIn = false;
        board.take(SampleProposals.key("late"), SampleProposals.pending("late"));
        await().until(() -> closed == CloseReason.SESSION_ENDED.code());

        assertThat(written).hasSize(2);
    }

    @Test
    void tellsWhoElseLooksAndWhoNoLongerDoes() {
        taken = 1000;
        Presence.Seat ben = new Presence.Seat("ben");
        begin();
        await().until(() -> written.size() == 1);
        say("{\"type\":\"look\",\"proposal\":\"p1\",\"writing\":true}");
        desk.presence().look(ben, new Look(new ProposalId("p1"), true));
        await().until(() ->
                written.getLast().contains("{\"proposal\":\"p1\",\"names\":[{\"name\":\"ben\",\"writing\":true}]}"));
        assertThat(desk.presence().others("ben").looking())
                .containsExactly(new Presence.Looked("p1", List.of(new Presence.Name("ann", true))));

        desk.presence().look(ben, Look.AWAY);
        await().until(() -> written.getLast().contains("\"looking\":[]"));
        run(ended);
        await().until(() -> desk.presence().others("ben").looking().isEmpty());
        assertThat(closed).isZero();
    }

    @Test
    void theLedgerOfTheArticleThatIsWorkedOnIsSentAndSentAgainWhenItChangesAndNoOtherIs() {
        taken = 1000;
        Figure figure = SampleFigures.killed();
        ArticleId elsewhere = new ArticleId("elsewhere");
        board.take(figure.key(), figure);
        begin();
        await().until(() -> written.size() == 1);
        say("{\"type\":\"look\",\"article\":\"elsewhere\"}");
        await().until(() -> written.size() == 2);
        assertThat(written.getLast()).isEqualTo("{\"type\":\"facts\",\"article\":\"elsewhere\",\"figures\":[]}");

        say("{\"type\":\"look\",\"proposal\":\"p1\",\"article\":\"varne\"}");
        await().until(() -> written.getLast().startsWith("{\"type\":\"facts\",\"article\":\"varne\""));
        assertThat(written.getLast()).contains("\"id\":\"" + figure.id() + "\"");
        int before = written.size();
        board.take(new FigureKey(elsewhere, figure.id()), figure);
        board.take(figure.key(), null);
        await().until(() -> written.getLast().equals("{\"type\":\"facts\",\"article\":\"varne\",\"figures\":[]}"));

        assertThat(written.subList(before, written.size())).noneMatch(frame -> frame.contains("elsewhere"));
        assertThat(written.stream().filter(frame -> frame.contains("facts"))).hasSize(3);
    }

    @Test
    void whoLooksAwayIsSentTheLedgerThatTheyHadAndWhoComesBackToItNothingTwice() {
        taken = 1000;
        Figure figure = SampleFigures.killed();
        begin();
        await().until(() -> written.size() == 1);
        say("{\"type\":\"look\",\"article\":\"varne\"}");
        await().until(() -> written.size() == 2);
        say("{\"type\":\"look\"}");
        board.take(figure.key(), figure);
        await().until(() -> written.size() == 3);
        say("{\"type\":\"look\",\"article\":\"varne\"}");
        board.take(SampleProposals.key("p1"), SampleProposals.pending("p1"));
        await().until(() -> written.size() == 4);

        assertThat(written.getLast()).contains("\"type\":\"proposal\"");
        assertThat(desk.presence().change()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "look",
                "[]",
                "{\"type\":\"approve\"}",
                "{\"type\":\"look\",\"proposal\":7}",
                "{\"type\":\"look\",\"proposal\":null}",
                "{\"type\":\"look\",\"proposal\":\"<b>\"}",
                "{\"type\":\"look\",\"proposal\":\"p1\",\"writing\":\"yes\"}",
                "{\"type\":\"look\",\"proposal\":\"p1\",\"name\":\"The Chief\"}",
                "{\"type\":\"look\",\"article\":7}",
                "{\"type\":\"look\",\"article\":\"No Slug\"}"
            })
    void closesOnWhatIsNoMessage(String text) {
        begin();
        await().until(() -> written.size() == 1);
        say(text);
        await().until(() -> closed == CloseReason.BAD_MESSAGE.code());

        assertThat(desk.presence().change()).isZero();
    }

    @Test
    void closesOnOneWhoSaysTooMuch() {
        begin();
        await().until(() -> written.size() == 1);
        for (int i = 0; i <= 100; i++) {
            say("{\"type\":\"look\",\"proposal\":\"p" + i + "\"}");
        }
        await().until(() -> closed == CloseReason.TOO_MUCH_SAID.code());

        assertThat(desk.presence().others("ben").looking()).isEmpty();
    }

    private void say(String text) {
        Handler<String> handler = heard;
        assertThat(handler).isNotNull();
        if (handler != null) {
            context.runOnContext(v -> handler.handle(text));
        }
    }

    private void run(@Nullable Handler<Void> handler) {
        assertThat(handler).isNotNull();
        if (handler != null) {
            context.runOnContext(handler);
        }
    }

    private void begin() {
        context.runOnContext(
                v -> new DeskSocket(socket(), context, desk, "ann", () -> signedIn).start(Duration.ofMinutes(5)));
    }

    private void takeAll() {
        Handler<Void> handler = drained;
        assertThat(handler).isNotNull();
        drained = null;
        taken = written.size();
        if (handler != null) {
            context.runOnContext(handler);
        }
    }

    private ServerWebSocket socket() {
        Object proxy = Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ServerWebSocket.class},
                (self, method, args) -> switch (method.getName()) {
                    case "writeQueueFull" -> written.size() - taken >= ROOM;
                    case "isClosed" -> closed != 0;
                    case "close" -> {
                        closed = ((Number) args[0]).intValue();
                        yield io.vertx.core.Future.succeededFuture();
                    }
                    case "writeTextMessage" -> {
                        written.add((String) args[0]);
                        yield io.vertx.core.Future.succeededFuture();
                    }
                    case "drainHandler" -> {
                        drained = handler(args[0]);
                        yield self;
                    }
                    case "closeHandler" -> {
                        ended = handler(args[0]);
                        yield self;
                    }
                    case "textMessageHandler" -> {
                        heard = text(args[0]);
                        yield self;
                    }
                    case "binaryMessageHandler" -> self;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        return (ServerWebSocket) proxy;
    }

    /** As far as a node hears of it. */
    private final class Kafka implements CatchUp {
        @Override
        public CompletionStage<?> toTheEnd(ArticleId article) {
            return CompletableFuture.completedFuture("done");
        }

        @Override
        public Duration silence() {
            return silence;
        }
    }

    @SuppressWarnings("unchecked")
    private static Handler<String> text(Object given) {
        return (Handler<String>) given;
    }

    @SuppressWarnings("unchecked")
    private static Handler<Void> handler(Object given) {
        return (Handler<Void>) given;
    }
}
