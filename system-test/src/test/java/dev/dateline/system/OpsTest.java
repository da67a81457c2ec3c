package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.article.ArticleId;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What those who look after Dateline see of it, at the one door of a process in which all parts run. */
class OpsTest {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Path OPS = Path.of("..", "ops");
    private static final Pattern NAME =
            Pattern.compile("\\b(?:dateline|jvm|process)_[a-z_]+\\b(?=[\\s{\\[)>/]|$)", Pattern.MULTILINE);

    @Test
    void theWayOfAnItemIsClockedAndEveryMetricThatAlertsAndDashboardsNameIsThere(@TempDir Path folder)
            throws Exception {
        try (Newsroom newsroom = Newsroom.withCanary(folder)) {
            Http ops = new Http(newsroom.ops());
            ArticleId article = new ArticleId("veld-dam");
            newsroom.open(article, "River Veld rises", "Veld dam");
            List<String> lines = follow(newsroom, article);
            newsroom.agency().deliver(Item.about("4711", "Veld dam holds", "Engineers say the Veld dam holds."));
            newsroom.agency().send("{}".getBytes(StandardCharsets.UTF_8));
            Editor editor = newsroom.signIn();
            JsonNode proposal = editor.proposal("Veld dam holds");
            assertThat(value(scrape(ops), "dateline_proposals_waiting")).isOne();
            editor.approve(proposal, "approve", "The Veld dam holds.");
            await().atMost(LONGEST).until(() -> lines.stream().anyMatch(line -> line.contains("The Veld dam holds.")));
            // Pauses are there once there was one; and nothing that is counted may be lost in one.
            System.gc();

            String metrics = await().atMost(LONGEST)
                    .until(
                            () -> scrape(ops),
                            text -> text.contains("dateline_lag_records{") && count(text, "received", "pushed") > 0);

            // What an aborted transaction had done is counted again: at least so many.
            assertThat(count(metrics, "received", "matched")).isPositive();
            assertThat(count(metrics, "matched", "decided")).isOne();
            assertThat(count(metrics, "decided", "published")).isGreaterThanOrEqualTo(2);
            assertThat(count(metrics, "published", "pushed")).isPositive();
            assertThat(value(metrics, "dateline_gateway_readers{transport=\"events\"}"))
                    .isOne();
            assertThat(value(metrics, "dateline_match_items_total{use=\"proposed\"}"))
                    .isPositive();
            assertThat(value(metrics, "dateline_log_decisions_total{act=\"approve\",outcome=\"accepted\"}"))
                    .isPositive();
            assertThat(value(metrics, "dateline_gateway_entries_total")).isGreaterThanOrEqualTo(2);
            assertThat(value(metrics, "dateline_gateway_flushes_total{frames=\"1\"}"))
                    .isPositive();
            assertThat(metrics).contains("dateline_gateway_mismatches_total 0.0");
            assertThat(value(metrics, "dateline_proposals_waiting")).isZero();
            assertThat(metrics)
                    .contains("dateline_lag_seconds{part=\"processor\",partition=\"0\",topic=\"decisions\"}")
                    .contains("dateline_lag_seconds{part=\"gateway\",partition=\"0\",topic=\"updates\"}");
            assertThat(missing(metrics)).isEmpty();
            assertThat(untold(metrics)).isEmpty();
            assertThat(ops.json("/health/ready").status()).isEqualTo(200);
            assertThat(ops.json("/health/ready").json().findValuesAsText("part"))
                    .containsExactly("gateway", "ingest", "processor");
        }
    }

    /** What alerts and dashboards name and nobody tells. */
    private static Set<String> missing(String metrics) throws IOException {
        Set<String> told = names(metrics.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0] + " ")
                .collect(Collectors.joining("\n")));
        Set<String> wanted = new TreeSet<>();
        for (Path file : List.of(OPS.resolve("prometheus/rules.yml"), OPS.resolve("grafana/dateline.json"))) {
            try (Stream<String> lines = Files.lines(file)) {
                lines.filter(line -> line.contains("expr")).forEach(line -> wanted.addAll(names(line)));
            }
        }
        assertThat(wanted).hasSizeGreaterThan(30);
        wanted.removeAll(told);
        return wanted;
    }

    /** What is told and docs/metrics.md does not name. */
    private static List<String> untold(String metrics) throws IOException {
        String told = Files.readString(Path.of("..", "docs", "metrics.md"));
        return metrics.lines()
                .filter(line -> line.startsWith("# TYPE dateline_"))
                .map(line -> line.split(" ", -1)[2])
                .filter(name -> !told.contains(name.replaceAll("_max$", "")))
                .toList();
    }

    private static Set<String> names(String text) {
        Set<String> names = new TreeSet<>();
        Matcher name = NAME.matcher(text);
        while (name.find()) {
            names.add(name.group());
        }
        return names;
    }

    private static String scrape(Http ops) {
        return ops.json("/metrics").body();
    }

    private static double count(String metrics, String from, String to) {
        return value(metrics, "dateline_clock_seconds_count{from=\"" + from + "\",to=\"" + to + "\"}");
    }

    /** 0 where nothing is told of it yet. */
    private static double value(String metrics, String series) {
        return metrics.lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElse(0);
    }

    /** A reader by server-sent events. */
    private static List<String> follow(Newsroom newsroom, ArticleId article) {
        List<String> lines = new CopyOnWriteArrayList<>();
        HttpRequest request = HttpRequest.newBuilder(
                        newsroom.pages().resolve("/v1/articles/" + article.value() + "/updates"))
                .header("Accept", "text/event-stream")
                .build();
        CompletableFuture<Void> following = HttpClient.newHttpClient()
                .sendAsync(request, HttpResponse.BodyHandlers.ofLines())
                .thenAccept(answer -> answer.body().forEach(lines::add));
        await().atMost(LONGEST).until(() -> !lines.isEmpty() || following.isCompletedExceptionally());
        return lines;
    }
}
