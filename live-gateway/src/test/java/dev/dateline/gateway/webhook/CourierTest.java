package dev.dateline.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.EntryKey;
import dev.dateline.gateway.ApiSchema;
import dev.dateline.gateway.access.TestStaff;
import dev.dateline.gateway.hub.Hub;
import dev.dateline.gateway.hub.SampleLog;
import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What a receiver is told over real HTTP, and in which order, whatever it answers. */
class CourierTest {
    private static final Clock STORY = Clock.fixed(SampleLog.START, ZoneOffset.UTC);
    private static final Backoff QUICK = new Backoff(Duration.ofMillis(40), Duration.ofMillis(80), new Random(7));

    private final Vertx vertx = Vertx.vertx();
    private final Receiver receiver = new Receiver();
    private final Postbox postbox = new Postbox(vertx, Clock.systemUTC());
    private final Hub hub = new Hub();
    private final SampleLog varne = new SampleLog("varne");
    private final SampleLog harbour = new SampleLog("harbour");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(Courier.class);
    private long offset;

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
        logger.setAdditive(false);
    }

    @AfterEach
    void close() {
        logger.detachAppender(log);
        logger.setAdditive(true);
        TestStaff.done(vertx.close());
        receiver.close();
    }

    @Test
    void tellsWhatReadersGetSignedAndNothingElse() throws Exception {
        varne.post("Talks began.");
        Courier courier = courier(Webhook.Choice.ALL);
        tell(courier, varne);
        untilTaken(courier, 2);
        Receiver.Request posted = receiver.requests().getLast();
        JsonNode body = Json.tree(posted.body().getBytes(StandardCharsets.UTF_8));

        assertThat(body.fieldNames()).toIterable().containsExactly("delivery", "article", "position", "entry", "shows");
        assertThat(body.get("delivery").asText()).isEqualTo("varne/2/posted").isEqualTo(posted.delivery());
        assertThat(body.get("position").asText()).isEqualTo(varne.position(2).toString());
        assertThat(body.at("/entry/id").asText()).isEqualTo("post-1");
        assertThat(body.at("/shows/update/paragraphs/0").asText()).isEqualTo("Talks began.");
        assertThat(ApiSchema.problems(ApiSchema.named("Letter"), body)).isEmpty();
        assertThat(posted.signature()).isEqualTo("v1=" + hmac(posted.time() + "." + posted.body()));
        assertThat(Instant.ofEpochSecond(Long.parseLong(posted.time())))
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
    }

    @Test
    void theNextEntryWaitsForTheOneBeforeItAndOtherArticlesGoOn() {
        varne.post("Talks began.");
        varne.post("Talks go on.");
        harbour.post("Crews strike.");
        receiver.answers("varne/2", 500);
        Courier courier = courier(Webhook.Choice.ALL);
        tell(courier, varne);
        tell(courier, harbour);
        turnUntil(
                courier, () -> tries("varne/2/posted") >= 3 && receiver.taken().contains("harbour/2/posted"));

        assertThat(receiver.taken())
                .containsExactlyInAnyOrder("varne/1/opened", "harbour/1/opened", "harbour/2/posted");
        assertThat(courier.uncommitted()).containsExactly(Map.entry(0, 1L));
        receiver.answers("varne/2", 200);
        untilTaken(courier, 5);
        assertThat(receiver.taken().subList(3, 5)).containsExactly("varne/2/posted", "varne/3/posted");
        turnUntil(courier, () -> courier.uncommitted().equals(Map.of(0, 5L)));
        assertThat(lines())
                .containsExactly(
                        "webhook cms at localhost fails: it answered 500; it is tried again until it is taken",
                        "webhook cms takes everything again");
    }

    @Test
    void whatIsNoSuccessIsTriedAgainAndARedirectIsNotFollowed() {
        Courier courier = courier(Webhook.Choice.ALL);
        tell(courier, varne);
        for (int status : List.of(302, 400, 408, 429, 503)) {
            receiver.answers("varne", status);
            turnUntil(courier, () -> receiver.requests().stream().anyMatch(request -> request.status() == status));
        }
        receiver.answers("varne", 200);
        untilTaken(courier, 1);

        assertThat(receiver.requests()).allMatch(request -> request.delivery().equals("varne/1/opened"));
    }

    @Test
    void aReceiverThatIsGoneIsToldNoMore() {
        varne.post("Talks began.");
        receiver.answers("varne", 410);
        Courier courier = courier(Webhook.Choice.ALL);
        tell(courier, varne);
        turnUntil(courier, courier::isGone);
        tell(courier, harbour);
        courier.turn();

        assertThat(receiver.requests()).hasSize(1);
        assertThat(courier.uncommitted()).isEmpty();
        assertThat(lines()).singleElement().asString().contains("wants no more (410)");
    }

    @Test
    void aReceiverThatIsAwayIsSaidToBeOnceAndFoundAgain() {
        Courier courier = courier(
                new Webhook("cms", URI.create("http://localhost:9/"), Receiver.SECRET, Webhook.Choice.ALL, true));
        tell(courier, varne);
        turnUntil(courier, () -> !lines().isEmpty());

        assertThat(lines().getFirst()).startsWith("webhook cms at localhost fails: it cannot be reached");
        assertThat(courier.uncommitted()).isEmpty();
    }

    @Test
    void aTakedownIsToldAsItsOwnEntryAndItsWordsNeverAgain() {
        varne.post("A name that must go.");
        receiver.answers("varne/2", 500);
        Courier courier = courier(Webhook.Choice.ALL);
        tell(courier, varne);
        turnUntil(courier, () -> tries("varne/2/posted") >= 1);
        varne.takeDown(2);
        receiver.answers("varne/2/erased", 200);
        hub.take(varne.written());
        varne.written().subList(2, 4).forEach(entry -> take(courier, entry));
        int before = receiver.requests().size();
        untilTaken(courier, 4);

        assertThat(receiver.taken())
                .containsExactly("varne/1/opened", "varne/2/erased", "varne/3/takenDown", "varne/2/erased");
        assertThat(receiver.requests().subList(before, receiver.requests().size()))
                .noneMatch(request -> request.body().contains("must go")
                        && !request.delivery().equals("varne/2/posted"));
        assertThat(receiver.requests().getLast().body()).doesNotContain("must go");
        assertThat(receiver.requests().stream()
                        .filter(request -> request.delivery().contains("takenDown")))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).contains("\"state\":\"takenDown\""));
    }

    @Test
    void aStubThatThisNodesLogDoesNotHoldYetIsNotToldWithItsWords() {
        varne.post("A name that must go.");
        hub.take(varne.written());
        varne.takeDown(2);
        Courier courier = courier(Webhook.Choice.ALL);
        take(courier, varne.written().getLast());
        for (int i = 0; i < 5; i++) {
            courier.turn();
        }

        assertThat(receiver.requests()).isEmpty();
        hub.take(varne.written());
        untilTaken(courier, 1);
        assertThat(receiver.requests().getFirst().body()).contains("erased").doesNotContain("must go");
    }

    @Test
    void isToldOnlyOfWhatItTakesButOfTakedownsInAnyCase() {
        EntryId post = varne.post("A name that must go.");
        varne.correct(post, "Another name.");
        varne.takeDown(2);
        harbour.post("Crews strike.");
        Webhook.Choice choice = new Webhook.Choice(Set.of(), Set.of(varne.article()), Set.of("corrected"));
        Courier courier = courier(choice);
        tell(courier, varne);
        tell(courier, harbour);
        turnUntil(courier, () -> courier.uncommitted().equals(Map.of(0, 7L)));

        assertThat(receiver.taken())
                .containsExactly("varne/2/erased", "varne/3/corrected", "varne/4/takenDown", "varne/2/erased");
    }

    @Test
    void tellsAPurgerUnderWhichKeysToDropWhatIsKept() throws Exception {
        varne.post("A name that must go.");
        varne.takeDown(2);
        Webhook hook = receiver.hook(Webhook.Choice.ALL);
        Courier courier =
                courier(new Webhook(hook.name(), hook.url(), hook.secret(), hook.choice(), true, Webhook.Kind.PURGE));
        tell(courier, varne);
        untilTaken(courier, 4);

        assertThat(receiver.taken())
                .containsExactly("varne/1/purge", "varne/2/erased", "varne/3/purge", "varne/2/erased");
        JsonNode opened = Json.tree(receiver.requests().getFirst().body().getBytes(StandardCharsets.UTF_8));
        JsonNode down = Json.tree(receiver.requests().get(2).body().getBytes(StandardCharsets.UTF_8));
        assertThat(ApiSchema.problems(ApiSchema.named("Purge"), opened)).isEmpty();
        assertThat(opened.path("keys").toString()).isEqualTo("[\"article-varne\",\"index\"]");
        assertThat(down.path("keys").toString()).isEqualTo("[\"article-varne\",\"index\",\"log-varne\"]");
        assertThat(receiver.requests().get(2).keys()).isEqualTo("article-varne index log-varne");
        assertThat(down.path("position").asText()).isEqualTo(varne.position(3).toString());
    }

    @Test
    void waitsUntilTheDeskOfAnArticleIsKnown() {
        Courier courier = courier(new Webhook.Choice(Set.of(new DeskId("sports")), Set.of(), Set.of()));
        tell(courier, new SampleLog("unknown"));
        tell(courier, varne);
        turnUntil(courier, () -> lanesSettled(courier));

        assertThat(receiver.requests()).isEmpty();
        assertThat(courier.uncommitted()).isEmpty();
    }

    @Test
    void anArticleThatIsRefusedForLongDoesNotStopTheOthersOfItsPartition() {
        receiver.answers("varne/1", 500);
        Courier courier = courier(Webhook.Choice.ALL);
        tell(courier, varne);
        for (int i = 0; i < 600; i++) {
            harbour.post("Update " + i);
        }
        tell(courier, harbour);
        turnUntil(courier, () -> receiver.taken().contains("harbour/601/posted"));

        assertThat(courier.full()).isEmpty();
        assertThat(courier.uncommitted()).isEmpty();
        receiver.answers("varne/1", 200);
        turnUntil(courier, () -> courier.uncommitted().equals(Map.of(0, 602L)));
    }

    @Test
    void nothingMoreIsReadWhereTooMuchWaitsAndWhatAnotherNodeTakesIsDropped() {
        receiver.answers("varne/1", 500);
        Courier courier = courier(Webhook.Choice.ALL);
        for (int i = 0; i < 5000; i++) {
            varne.post("Update " + i);
        }
        tell(courier, varne);

        assertThat(courier.full()).containsExactly(0);
        courier.turn();
        courier.lose(List.of(0));
        assertThat(courier.full()).isEmpty();
        turnUntil(courier, () -> !receiver.requests().isEmpty());
        courier.turn();
        assertThat(courier.uncommitted()).isEmpty();
    }

    @Test
    void waitsGrowToALimitAndAreNeverAlike() {
        Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5), new Random(11));

        assertThat(backoff.after(1)).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
        assertThat(backoff.after(4)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(8));
        assertThat(backoff.after(1_000)).isBetween(Duration.ofSeconds(150), Duration.ofMinutes(5));
        assertThat(backoff.after(50)).isNotEqualTo(backoff.after(50));
    }

    @Test
    void neitherTheSecretNorTheWholeAddressIsLogged() {
        receiver.answers("varne", 500);
        Courier courier = courier(Webhook.Choice.ALL);
        tell(courier, varne);
        turnUntil(courier, () -> !lines().isEmpty());

        assertThat(lines()).noneMatch(line -> line.contains(Receiver.SECRET) || line.contains("in-the-address"));
        assertThat(receiver.hook(Webhook.Choice.ALL).toString()).doesNotContain(Receiver.SECRET, "in-the-address");
    }

    private boolean lanesSettled(Courier courier) {
        courier.turn();
        return courier.full().isEmpty();
    }

    private Courier courier(Webhook.Choice choice) {
        return courier(receiver.hook(choice));
    }

    private Courier courier(Webhook hook) {
        Map<ArticleId, DeskId> desks =
                Map.of(varne.article(), new DeskId("world"), harbour.article(), new DeskId("world"));
        Writing writing = new Writing(hub, article -> Optional.ofNullable(desks.get(article)), STORY);
        return new Courier(hook, writing, postbox, Clock.systemUTC(), QUICK);
    }

    private void tell(Courier courier, SampleLog told) {
        hub.take(told.written());
        told.written().forEach(entry -> take(courier, entry));
    }

    private void take(Courier courier, Entry entry) {
        courier.take(0, offset++, EntryKey.of(entry), entry);
    }

    private void untilTaken(Courier courier, int count) {
        turnUntil(courier, () -> receiver.taken().size() >= count);
    }

    private static void turnUntil(Courier courier, Callable<Boolean> done) {
        await().pollInterval(Duration.ofMillis(10))
                .atMost(Duration.ofSeconds(30))
                .pollInSameThread()
                .until(() -> {
                    courier.turn();
                    return done.call();
                });
    }

    private long tries(String delivery) {
        return receiver.requests().stream()
                .filter(request -> request.delivery().equals(delivery))
                .count();
    }

    private List<String> lines() {
        return List.copyOf(log.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    private static String hmac(String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Receiver.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
