package dev.dateline.standalone.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.json.Json;
import dev.dateline.standalone.Trouble;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** The senders, and what the desk is shown of what they send. Proposals that nobody decided on yet are kept in stock. */
final class Items {
    private static final int BATCH = 50;
    private static final Duration MOMENT = Duration.ofSeconds(2);
    private static final long GLANCE_MILLIS = 5;
    private static final byte[] LINE = {'\n'};
    /** How long anything may take before it counts as lost. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Newsroom newsroom;
    private final Copy copy;
    private final LinkedBlockingDeque<Proposed> stock = new LinkedBlockingDeque<>();
    private int next;
    private volatile Run run = new Run(0, 0);

    Items(Newsroom newsroom, Copy copy) {
        this.newsroom = newsroom;
        this.copy = copy;
    }

    /** Items from number {@code first} on: from when each was due, and from its answer, to its proposal's frame. */
    record Run(int first, Tally fromPost, Tally fromAnswer, Problems problems) {
        Run(int first, int count) {
            this(first, new Tally(count), new Tally(count), new Problems());
        }
    }

    /** Takes a frame of the desk's. */
    void shown(JsonNode frame, long nanos) {
        Proposed.in(frame).ifPresent(proposed -> {
            stock.add(proposed);
            Run now = run;
            int number = copy.number(proposed.uri()) - now.first();
            if (number >= 0 && number < now.fromPost().count()) {
                now.fromPost().arrived(number, nanos);
                now.fromAnswer().arrived(number, nanos);
            }
        });
    }

    /** Sends so many items on time and returns when all were answered and proposed. */
    Run send(int count, Schedule schedule) throws InterruptedException {
        Run sending = new Run(next, count);
        CountDownLatch unanswered = new CountDownLatch(count);
        run = sending;
        next += count;
        schedule.run(count, (number, due) -> {
            sending.fromPost().setOut(number, due);
            newsroom.send(line(sending.first() + number)).onComplete(answered -> {
                sending.fromAnswer().setOut(number, System.nanoTime());
                sending.problems().note(answered, 202);
                unanswered.countDown();
            });
        });
        var unused = unanswered.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        sending.fromPost().await(PATIENCE);
        sending.problems().missing(sending.fromPost(), "items led to no proposal");
        return sending;
    }

    /** Something that is measured. */
    @FunctionalInterface
    interface Measuring {
        Figures measure() throws InterruptedException;
    }

    /** What was measured, and the items that came meanwhile. */
    record Among(Figures of, Run items) {}

    /** Measures while so many items come, so many a second. */
    Among during(int count, int rate, Measuring measuring) throws InterruptedException {
        CompletableFuture<Run> sending = new CompletableFuture<>();
        Thread sender = Thread.ofPlatform().name("bench-items").start(() -> {
            try {
                sending.complete(send(count, new Schedule(System.nanoTime(), rate)));
            } catch (InterruptedException | RuntimeException e) {
                sending.completeExceptionally(e);
            }
        });
        try {
            Figures figures = measuring.measure();
            Run sent = sending.join();
            sent.problems().check("items");
            return new Among(figures, sent);
        } catch (CompletionException e) {
            throw Trouble.failed(Trouble.lineOf(e.getCause() == null ? e : e.getCause()));
        } finally {
            sender.interrupt();
        }
    }

    /** Sends as many items as it takes until so many proposals are in stock; at first matching may not know of all. */
    void fill(int count) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (stock.size() < count) {
            int before = stock.size();
            Buffer lines = Buffer.buffer();
            IntStream.range(next, next + BATCH).forEach(number -> lines.appendBuffer(line(number)));
            next += BATCH;
            Newsroom.Answer answer = Newsroom.await(newsroom.send(lines));
            if (answer.status() != 202) {
                throw Trouble.failed("items are not taken: " + answer.line());
            }
            awaitStock(before + BATCH);
            if (stock.size() > before) {
                end = System.nanoTime() + PATIENCE.toNanos();
            } else if (System.nanoTime() - end > 0) {
                throw Trouble.failed("items lead to no proposals");
            }
        }
    }

    /** One proposal out of the stock. */
    Proposed take() throws InterruptedException {
        Proposed proposed = stock.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (proposed == null) {
            throw Trouble.failed("there is no proposal left to approve");
        }
        return proposed;
    }

    /** Returns when there are so many, or after a moment. */
    private void awaitStock(int count) throws InterruptedException {
        long end = System.nanoTime() + MOMENT.toNanos();
        while (stock.size() < count && System.nanoTime() - end < 0) {
            Thread.sleep(GLANCE_MILLIS);
        }
    }

    private Buffer line(int number) {
        return Buffer.buffer(Json.bytes(copy.ninjs(number, Instant.now()))).appendBytes(LINE);
    }
}
