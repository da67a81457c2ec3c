package dev.dateline.ingest.source.poll;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.ingest.source.fetch.RawServer;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class FeedSourceTest {
    private static final String FERRY = Desk.item("1", "Ferry aground");
    private static final String STORM = Desk.item("2", "Storm closes port");

    private final Desk desk = new Desk();

    FeedSourceTest() throws Exception {}

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    @Test
    void takesWhatIsNewOnceAndWhatChangedAsANewVersion() throws Exception {
        desk.look(Desk.ok(Desk.rss(FERRY, STORM)));
        List<WireItem> first = desk.taken();
        desk.look();
        desk.look(Desk.ok(Desk.rss(FERRY, Desk.item("2", "Storm closes port and airport"))));
        List<WireItem> second = desk.taken();

        assertThat(first)
                .extracting(WireItem::copy)
                .extracting("headline")
                .containsExactly("Ferry aground", "Storm closes port");
        assertThat(second)
                .extracting(WireItem::copy)
                .extracting("headline")
                .containsExactly("Storm closes port and airport");
        assertThat(second.getFirst().version().item())
                .isEqualTo(first.get(1).version().item());
        assertThat(second.getFirst().version()).isNotEqualTo(first.get(1).version());
        assertThat(desk.publisher.isEmpty()).isTrue();
    }

    @Test
    void whatDisappearsMeansNothingAndWhatComesBackIsKnown() throws Exception {
        desk.look(Desk.ok(Desk.rss(FERRY, STORM)));
        desk.taken();
        desk.look(Desk.ok(Desk.rss(STORM)));
        desk.look(Desk.ok(Desk.rss()));
        desk.look(Desk.ok(Desk.rss(STORM, FERRY)));

        assertThat(desk.publisher.isEmpty()).isTrue();
    }

    @Test
    void asksOnlyForWhatChangedAlsoAfterARestart() throws Exception {
        String modified = "Tue, 19 Sep 2023 18:00:00 GMT";
        desk.look(Desk.ok(Desk.rss(FERRY), "ETag: W/\"7\"", "Last-Modified: " + modified));
        desk.taken();
        desk.look(Desk.status(304));
        assertThat(desk.lastRequest()).containsIgnoringCase("if-none-match: W/\"7\"\r\n");
        desk.restart();
        desk.look();

        assertThat(desk.lastRequest())
                .containsIgnoringCase("if-none-match: W/\"7\"\r\n")
                .containsIgnoringCase("if-modified-since: " + modified + "\r\n");
        desk.look(Desk.ok(Desk.rss(STORM, FERRY)));
        assertThat(desk.taken())
                .extracting(WireItem::copy)
                .extracting("headline")
                .containsExactly("Storm closes port");
        assertThat(desk.failures).isEmpty();
    }

    @Test
    void itemsWithoutATimeOrWithOneInTheFutureStayTheSameWhileTheClockGoesOn() throws Exception {
        String ahead = Desk.item("3", "Regatta", "Thu, 21 Sep 2023 12:00:00 GMT");
        desk.look(Desk.ok(Desk.rss(FERRY, ahead)));
        assertThat(desk.taken()).hasSize(2);
        desk.now = Instant.parse("2023-09-22T00:00:00Z");
        desk.look(Desk.ok(Desk.rss(FERRY, ahead) + "<!-- made anew -->"));

        assertThat(desk.publisher.isEmpty()).isTrue();
    }

    @Test
    void theCursorGoesOnOnlyOnceKafkaHasWhatWasRead() throws Exception {
        desk.publisher.goAway();
        Duration wait = desk.look(Desk.ok(Desk.rss(FERRY), "ETag: \"1\""));
        int asked = desk.server.connections();
        desk.look();

        assertThat(wait).isLessThan(Duration.ofSeconds(10));
        assertThat(desk.kept).isEmpty();
        assertThat(desk.server.connections()).isEqualTo(asked);
        desk.publisher.comeBack();
        desk.look();
        assertThat(desk.taken()).hasSize(1);
        assertThat(desk.kept.get(desk.id())).contains("\\\"1\\\"");
    }

    @Test
    void aRestartWhileKafkaIsAwayReadsAgainWhatWasNotTaken() throws Exception {
        desk.publisher.goAway();
        desk.look(Desk.ok(Desk.rss(FERRY), "ETag: \"1\""));
        desk.publisher.comeBack();
        desk.restart();
        desk.look();

        assertThat(desk.lastRequest()).doesNotContainIgnoringCase("if-none-match");
        assertThat(desk.taken()).hasSize(1);
    }

    @Test
    void waitsForWhatItRememberedBeforeItLooks() throws Exception {
        desk.memoryAway = true;
        desk.restart();
        desk.look();
        assertThat(desk.server.connections()).isZero();
        desk.memoryAway = false;
        desk.look();
        desk.look(Desk.ok(Desk.rss(FERRY)));

        assertThat(desk.taken()).hasSize(1);
    }

    @Test
    void keepsLaterWhatCouldNotBeKept() throws Exception {
        desk.alarm.isSet();
        desk.memoryAway = true;
        desk.look(Desk.ok(Desk.rss(FERRY), "ETag: \"1\""));
        desk.taken();
        assertThat(desk.kept).isEmpty();
        desk.memoryAway = false;
        desk.look(Desk.status(304));

        assertThat(desk.kept).containsKey(desk.id());
    }

    @Test
    void looksAsOftenAsBothTheOperatorAndTheFeedLike() throws Exception {
        Duration usual = desk.look(Desk.ok(Desk.rss(FERRY)));
        Duration ttl = desk.look(Desk.ok(Desk.rss(FERRY, "<ttl>5</ttl>")));
        Duration week = desk.look(Desk.ok(Desk.rss(STORM, "<ttl>10080</ttl>")));
        Duration fresh = desk.look(Desk.ok(Desk.rss(STORM), "Cache-Control: public, max-age=600"));

        assertThat(usual).isBetween(Desk.EVERY, Desk.EVERY.plusSeconds(3));
        assertThat(ttl).isBetween(Duration.ofMinutes(5), Duration.ofSeconds(331));
        assertThat(week).isBetween(Duration.ofHours(1), Duration.ofMinutes(67));
        assertThat(fresh).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11));
    }

    @Test
    void comesAgainWhenAServerThatIsBusySays() throws Exception {
        Duration wait = desk.look(Desk.status(429, "Retry-After: 1800"));

        assertThat(wait).isBetween(Duration.ofMinutes(30), Duration.ofMinutes(34));
        assertThat(desk.failures).containsExactly("answers 429");
    }

    @Test
    void looksMoreAndMoreRarelyAtWhatFailsAndSaysSoOnceEachWay() throws Exception {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        Logger log = (Logger) LoggerFactory.getLogger(Trouble.class);
        log.addAppender(lines);
        Duration first = desk.look();
        Duration second = desk.look();
        for (int i = 0; i < 8; i++) {
            assertThat(desk.look()).isLessThan(Duration.ofMinutes(22));
        }
        Duration well = desk.look(Desk.ok(Desk.rss(FERRY)));
        log.detachAppender(lines);

        assertThat(first).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(43));
        assertThat(second).isGreaterThan(Duration.ofSeconds(40));
        assertThat(well).isLessThan(Duration.ofSeconds(34));
        assertThat(lines.list)
                .filteredOn(line -> line.getLevel().isGreaterOrEqual(Level.INFO))
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "harbor-wire's feed " + desk.address()
                                + " failed 5 times in a row, and is looked at more rarely: answers 500",
                        "harbor-wire's feed " + desk.address() + " answers again");
    }

    @Test
    void looksOnceADayAtAFeedThatIsGone() throws Exception {
        Duration gone = desk.look(Desk.status(410));
        Duration back = desk.look(Desk.ok(Desk.rss(FERRY)));

        assertThat(gone).isBetween(Duration.ofDays(1), Duration.ofHours(27));
        assertThat(back).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void goesStraightToWhereAFeedMovedForGoodAlsoAfterARestart() throws Exception {
        RawServer.Script moved = (request, out) -> (request.startsWith("GET /feed ")
                        ? RawServer.redirect(301, "/moved")
                        : Desk.ok(Desk.rss(FERRY)))
                .answer(request, out);
        desk.look(moved);
        desk.taken();
        desk.restart();
        int before = desk.server.connections();
        desk.look();

        assertThat(desk.server.connections()).isEqualTo(before + 1);
        assertThat(desk.lastRequest()).startsWith("GET /moved ");
    }

    @Test
    void goesSlowlyWhileAHubBringsWhatIsNew() throws Exception {
        desk.pushed = true;
        Duration wait = desk.look(Desk.ok(
                Desk.rss(FERRY), "Link: <https://hub.example/>; rel=\"hub\", <https://news.example/all>; rel=self"));
        Duration unchanged = desk.look(Desk.status(304));
        Duration without = desk.look(Desk.ok(Desk.rss(STORM)));

        assertThat(wait).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11));
        assertThat(unchanged).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11));
        assertThat(without).isLessThan(Duration.ofMinutes(1));
        assertThat(desk.subscriptions.getFirst().topic()).hasToString("https://news.example/all");
        assertThat(desk.subscriptions.getFirst().hubs())
                .extracting(Object::toString)
                .containsExactly("https://hub.example/");
        assertThat(desk.left).containsExactly(desk.id());
    }

    @Test
    void leavesItsHubWhenItIsNoSourceAnyLonger() throws Exception {
        desk.look(Desk.ok(Desk.rss(FERRY), "Link: <https://hub.example/>; rel=\"hub\""));
        desk.source().close().await(20, TimeUnit.SECONDS);

        assertThat(desk.left).containsExactly(desk.id());
    }

    @Test
    void takesTheNewestHundredOfAFeedThatItReadsForTheFirstTime() throws Exception {
        String[] items = IntStream.range(0, 150)
                .mapToObj(i -> Desk.item(
                        "old-" + i, "News " + i, String.format("Tue, 19 Sep 2023 %02d:%02d:00 GMT", i / 60, i % 60)))
                .toArray(String[]::new);
        desk.look(Desk.ok(Desk.rss(items)));
        List<WireItem> first = desk.taken();
        desk.look(Desk.ok(Desk.rss(items) + "<!-- made anew -->"));

        assertThat(first)
                .hasSize(100)
                .extracting(item -> item.version().item().uri())
                .contains("old-149", "old-50");
        assertThat(desk.publisher.isEmpty()).isTrue();
        items[3] = Desk.item("old-3", "News 3, corrected");
        desk.look(Desk.ok(Desk.rss(items)));
        assertThat(desk.taken()).hasSize(1);
    }

    @Test
    void anEntryThatStaysBadIsSetAsideOnceHoweverOftenTheFeedChanges() throws Exception {
        String bad = Desk.item("3", "Regatta</title><description>" + "wind ".repeat(185_000) + "</description><title>");
        desk.look(Desk.ok(Desk.rss(FERRY, bad)));
        var first = desk.publisher.next().batch();
        desk.look(Desk.ok(Desk.rss(FERRY, bad, STORM)));
        var second = desk.publisher.next().batch();

        assertThat(first.rejected()).hasSize(1);
        assertThat(second.items()).hasSize(1);
        assertThat(second.rejected()).isEmpty();
    }

    @Test
    void saysThatThereWasNothingOnlyWhereNothingWasHandedOver() throws Exception {
        desk.look(Desk.ok(Desk.rss(FERRY)));
        desk.taken();
        assertThat(desk.nothings).hasValue(0);
        desk.look();
        desk.look(Desk.status(304));
        desk.look(Desk.ok(Desk.rss(FERRY) + " "));

        assertThat(desk.nothings).hasValue(3);
    }

    @Test
    void aPageThatIsNoFeedIsSetAsideOnceAndNeverBecomesAnItem() throws Exception {
        String page = "<html><body><h1>We are down for maintenance</h1></body></html>";
        desk.look(Desk.ok(page, "Content-Type: text/html"));
        var set = desk.publisher.next().batch();
        desk.look(Desk.ok(page + " ", "Content-Type: text/plain"));
        desk.look(Desk.ok("Not found", "Content-Type: text/plain"));
        var other = desk.publisher.next().batch();

        assertThat(set.items()).isEmpty();
        assertThat(set.rejected()).hasSize(1);
        assertThat(other.items()).isEmpty();
        assertThat(desk.failures).hasSize(3).allMatch(why -> why.startsWith("this is no feed: "));
        desk.look(Desk.ok(Desk.rss(FERRY), "Content-Type: text/plain"));
        assertThat(desk.taken()).hasSize(1);
    }

    @Test
    void readsLettersAsTheHeaderSaysAndLinksFromWhereTheFeedIs() throws Exception {
        String feed =
                "<rss version=\"2.0\"><channel><item><title>Fähre</title><link>/ferry</link></item></channel></rss>";
        desk.look(Desk.ok(feed.getBytes(ISO_8859_1), "Content-Type: application/rss+xml; charset=ISO-8859-1"));
        WireItem item = desk.taken().getFirst();

        assertThat(item.copy().headline()).isEqualTo("Fähre");
        assertThat(item.version().item().uri())
                .isEqualTo(desk.server.at("/ferry").toString());
    }

    @Test
    void whatComesInAfterItIsClosedIsNeitherTakenNorFollowed() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        desk.server.answerWith((request, out) -> {
            asked.countDown();
            closed.await();
            Desk.ok(Desk.rss(FERRY), "Link: <https://hub.example/>; rel=\"hub\"")
                    .answer(request, out);
        });
        desk.alarm.ringOnly();
        assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
        desk.source().close().await(20, TimeUnit.SECONDS);
        closed.countDown();
        desk.server.wasHungUpOn();

        await().during(Duration.ofMillis(300)).until(desk.publisher::isEmpty);
        assertThat(desk.subscriptions).isEmpty();
        assertThat(desk.kept).isEmpty();
        assertThat(desk.alarm.isOff()).isTrue();
    }

    @Test
    void whatIsOnItsWayToKafkaIsWaitedForBeforeItIsClosed() throws Exception {
        desk.publisher.holdBack();
        desk.server.answerWith(Desk.ok(Desk.rss(FERRY)));
        desk.alarm.ringOnly();
        var published = desk.publisher.next();
        Future<Void> closing = desk.source().close();

        await().during(Duration.ofMillis(200)).until(() -> !closing.isComplete());
        published.acknowledgement().complete();
        closing.await(20, TimeUnit.SECONDS);
        assertThat(desk.kept).containsKey(desk.id());
        assertThat(desk.subscriptions).isEmpty();
    }

    @Test
    void aFeedThatNamesNoHubAfterARestartIsAwaitedNoLonger() throws Exception {
        desk.look(Desk.ok(Desk.rss(FERRY)));

        assertThat(desk.left).containsExactly(desk.id());
    }

    @Test
    void looksNoMoreOnceItIsClosed() throws Exception {
        desk.alarm.isSet();
        desk.source().close().await(20, TimeUnit.SECONDS);

        assertThat(desk.alarm.isOff()).isTrue();
        assertThat(desk.server.connections()).isZero();
    }
}
