package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.canary.Canary;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.topic.Topic;
import dev.dateline.processor.canary.CanaryPages;
import dev.dateline.standalone.status.Status;
import dev.dateline.standalone.status.StatusReader;
import dev.dateline.standalone.verify.Verifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The canary comes through everything, nobody sees it, and it leaves nothing behind. */
class CanaryTest {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final ArticleId DAM = new ArticleId("veld-dam");

    @Test
    void comesThroughUnseenAndIsGoneWhenItsDayIsOver(@TempDir Path folder) throws Exception {
        try (Newsroom newsroom = Newsroom.withCanary(folder)) {
            newsroom.open(DAM, "River Veld rises", "Veld dam");
            ArticleId page = Canary.page(Canary.day(Instant.now()));

            await().atMost(LONGEST).until(() -> read(newsroom) >= 2);

            isMeasured(newsroom);
            nobodySees(newsroom, page);
            nobodyDecidesOn(newsroom, page);
            assertThat(Verifier.verify(newsroom.kafka(), newsroom.topics()).problems())
                    .isEmpty();
            leavesNothing(newsroom, page);
        }
    }

    private static void isMeasured(Newsroom newsroom) {
        Http ops = new Http(newsroom.ops());
        String metrics = ops.json("/metrics").body();
        assertThat(metrics)
                .contains("dateline_canary_silence_seconds ", "dateline_canary_every_seconds 10.0")
                .contains("dateline_canary_missing 0.0");
        Stream.of("matched", "decided", "published")
                .forEach(stage -> assertThat(count(metrics, stage)).as(stage).isPositive());
        assertThat(ops.json("/health/ready").status()).isEqualTo(200);
        try (StatusReader reader = StatusReader.on(newsroom.kafka(), newsroom.topics(), Clock.systemUTC())) {
            Status status = reader.read();
            assertThat(status.news().canary()).isNotNull();
            assertThat(status.news().articles()).isOne();
            assertThat(status.news().openProposals()).isZero();
        }
    }

    private static void nobodySees(Newsroom newsroom, ArticleId page) {
        Newsstand stand = newsroom.newsstand();
        Http editor = newsroom.signIn().http();
        String name = page.value();
        Stream.of(
                        stand.http().page("/"),
                        stand.http().json("/v1/articles"),
                        editor.page("/desk"),
                        editor.json("/v1/proposals"),
                        editor.json("/v1/desk/waiting"))
                .forEach(answer -> assertThat(answer.body()).doesNotContain("dateline-canary"));
        assertThat(stand.http().json("/v1/articles").json().path("articles")).hasSize(1);
        Stream.of("/articles/" + name, "/v1/articles/" + name, "/v1/articles/" + name + "/updates")
                .forEach(path ->
                        assertThat(stand.http().json(path).status()).as(path).isEqualTo(404));
        Stream.of("settings", "story", "entries", "facts", "history")
                .map(part -> "/v1/articles/" + name + "/" + part)
                .forEach(path -> assertThat(editor.json(path).status()).as(path).isEqualTo(404));
        assertThat(editor.post(
                                "/v1/desk/watches",
                                "{\"desk\":\"dateline-canary\",\"query\":\"sings\"}".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(400);
    }

    private static void nobodyDecidesOn(Newsroom newsroom, ArticleId page) {
        Editor editor = newsroom.signIn();
        Act close = new Act.Close(null);
        assertThat(editor.decide(page, "c1", 1, close).status()).isEqualTo(403);
        Act.Create create = new Act.Create(
                new DeskId("dateline-canary"),
                new Story("Veld", List.of()),
                new Settings(ZoneOffset.UTC, "en", List.of()));
        assertThat(editor.decide(new ArticleId("veld-two"), "c2", 0, create).status())
                .isEqualTo(403);
    }

    /** Two days later: another processor's look, by a clock that is ahead. */
    private static void leavesNothing(Newsroom newsroom, ArticleId page) {
        Topic<?, ?>[] told = {
            newsroom.topics().updates(),
            newsroom.topics().pages(),
            newsroom.topics().articles()
        };
        assertThat(newsroom.reader().newest(page, told)).hasSizeGreaterThan(4);
        Clock ahead = Clock.offset(Clock.systemUTC(), Duration.ofDays(2));
        CanaryPages later = CanaryPages.start(newsroom.topics(), newsroom.kafka(), ahead, true);
        try {
            await().atMost(LONGEST)
                    .until(() -> newsroom.reader().newest(page, told).isEmpty());
        } finally {
            later.close();
        }
        ArticleId next = Canary.page(Canary.day(ahead.instant()));
        await().atMost(LONGEST)
                .until(() -> !newsroom.reader().newest(next, told).isEmpty());
        assertThat(newsroom.reader().newest(DAM, told)).isNotEmpty();
        assertThat(new Http(newsroom.ops()).json("/metrics").body()).contains("dateline_gateway_mismatches_total 0.0");
        assertThat(Verifier.verify(newsroom.kafka(), newsroom.topics()).problems())
                .isEmpty();
    }

    private static double read(Newsroom newsroom) {
        return count(new Http(newsroom.ops()).json("/metrics").body(), "read");
    }

    private static double count(String metrics, String stage) {
        String series = "dateline_canary_seconds_count{to=\"" + stage + "\"} ";
        return metrics.lines()
                .filter(line -> line.startsWith(series))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length())))
                .sum();
    }
}
