package dev.dateline.standalone.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.KillPolicy;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.live.Position;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.parts.Running;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;

/**
 * From a provider's kill to every open page, by the policy that withdraws at once, and to the desk's receipt: a report is
 * published, then killed; each page says that it shows the retraction, as a browser's does.
 */
public final class WithdrawalRun {
    private static final long LONGEST = 600_000_000_000L;
    private static final long TOLD_MILLIS = 1_000;

    private final WithdrawalOptions options;
    private final Newsroom newsroom;
    private final Copy copy;
    private final Items items;
    private final ArticleId article;
    private volatile Kill kill;

    private WithdrawalRun(WithdrawalOptions options, Workplace place) {
        this.options = options;
        this.newsroom = place.newsroom();
        this.copy = place.copy();
        this.items = new Items(newsroom, copy);
        this.article = copy.article(0);
        this.kill = new Kill("none", options.pages());
    }

    /** One kill on its way: to which pages it has come, and to the receipt. */
    private record Kill(String entry, AtomicLong seq, Tally pages, Tally receipt) {
        Kill(String entry, int pages) {
            this(entry, new AtomicLong(), new Tally(pages), new Tally(1));
        }
    }

    /**
     * Runs all kills; fails in one line where one did not reach every page and the receipt within half a minute.
     *
     * @param folder an empty one, for the broker and all state
     * @param voice told a line for each kill
     */
    public static WithdrawalReport measure(
            WithdrawalOptions options, Path folder, Running running, Consumer<String> voice)
            throws InterruptedException {
        try (Workplace place = Workplace.open(folder, running, 1)) {
            return new WithdrawalRun(options, place).measure(voice);
        }
    }

    private WithdrawalReport measure(Consumer<String> voice) throws InterruptedException {
        open();
        Histogram pages = new Histogram(LONGEST, 3);
        Histogram receipts = new Histogram(LONGEST, 3);
        List<Slow> slow = new ArrayList<>();
        for (int i = 1 - options.warmUps(); i <= options.kills(); i++) {
            Kill done = kill();
            String name = i < 1 ? "warm-up" : Integer.toString(i);
            voice.accept("%-8s pages p50 %.0f max %.0f, receipt %.0f ms"
                    .formatted(
                            name,
                            done.pages().figures().p50(),
                            done.pages().figures().max(),
                            done.receipt().figures().max()));
            if (i >= 1) {
                done.pages().each((page, nanos) -> {
                    pages.recordValue(nanos);
                    if (nanos > WithdrawalReport.GOAL_MS * 1_000_000L) {
                        slow.add(new Slow(name, page, nanos));
                    }
                });
                done.receipt().each((one, nanos) -> receipts.recordValue(nanos));
            }
        }
        return new WithdrawalReport(options, Figures.of(pages), Figures.of(receipts), slowest(slow));
    }

    /** A page that the goal was missed on. */
    private record Slow(String kill, int page, long nanos) {}

    private static List<String> slowest(List<Slow> slow) {
        return slow.stream()
                .sorted(Comparator.comparingLong(Slow::nanos).reversed())
                .limit(10)
                .map(one -> "page %d at kill %s (%d ms)".formatted(one.page(), one.kill(), one.nanos() / 1_000_000))
                .toList();
    }

    private void open() throws InterruptedException {
        newsroom.open(article, copy.creation(0, KillPolicy.RETRACT));
        newsroom.follow("/v1/desk", this::desk);
        for (int page = 0; page < options.pages(); page++) {
            int number = page;
            newsroom.follow(
                    "none=",
                    "/v1/articles/" + article + "/updates",
                    say -> (frame, nanos) -> page(number, frame, nanos, say));
        }
    }

    private void page(int number, JsonNode frame, long nanos, Consumer<String> say) {
        if (frame.at("/entry/type").asText().equals("retracted")) {
            Kill now = kill;
            if (frame.at("/shows/update/id").asText().equals(now.entry())) {
                now.seq().set(Position.parse(frame.path("position").asText()).seq());
                now.pages().arrived(number, nanos);
            }
            say.accept("{\"type\":\"shown\",\"position\":" + frame.get("position") + "}");
        }
    }

    private void desk(JsonNode frame, long nanos) {
        items.shown(frame, nanos);
        Kill now = kill;
        for (JsonNode receipt : frame.path("receipts")) {
            if (receipt.hasNonNull("all")
                    && receipt.path("seq").asLong() == now.seq().get()) {
                now.receipt().arrived(0, nanos);
            }
        }
    }

    private Kill kill() throws InterruptedException {
        items.fill(1);
        Proposed proposed = items.take();
        String entry = "bench-" + proposed.id();
        Newsroom.Answer approved = Newsroom.await(newsroom.decide(proposed.article(), proposed.approval(entry)));
        if (approved.status() != 201) {
            throw Trouble.failed("a report cannot be published: " + approved.line());
        }
        Kill next = new Kill(entry, options.pages());
        kill = next;
        // Until matching has been told what rests on the report: that is not what is measured.
        Thread.sleep(TOLD_MILLIS);
        long out = System.nanoTime();
        for (int page = 0; page < options.pages(); page++) {
            next.pages().setOut(page, out);
        }
        next.receipt().setOut(0, out);
        Newsroom.Answer killed = Newsroom.await(
                newsroom.send(Buffer.buffer(Json.bytes(copy.kill(copy.number(proposed.uri()), Instant.now())))));
        if (killed.status() != 202) {
            throw Trouble.failed("the kill is not taken: " + killed.line());
        }
        next.pages().await(Items.PATIENCE);
        next.receipt().await(Items.PATIENCE);
        Problems problems = new Problems();
        problems.missing(next.pages(), "pages never changed");
        problems.missing(next.receipt(), "receipts never became complete");
        problems.check("kill");
        return next;
    }
}
