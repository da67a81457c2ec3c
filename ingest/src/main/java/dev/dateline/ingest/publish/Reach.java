package dev.dateline.ingest.publish;

import dev.dateline.contract.topic.Topic;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.jspecify.annotations.Nullable;

/** Whether Kafka can be reached: known from what it acknowledged lately, else asked, but not by every caller anew. */
final class Reach {
    private static final long RECENT = Duration.ofSeconds(5).toNanos();
    private static final long ASKED_LATELY = Duration.ofSeconds(2).toNanos();
    private static final int TIMEOUT_MILLIS = 3000;

    private final Supplier<CompletionStage<?>> question;
    private final LongSupplier nanos;
    private volatile long acknowledgedAt;
    private long askedAt;
    private @Nullable CompletionStage<Void> answer;

    /** {@code question} succeeds where Kafka answers; {@code nanos} is a clock such as {@link System#nanoTime}. */
    Reach(Supplier<CompletionStage<?>> question, LongSupplier nanos) {
        this.question = question;
        this.nanos = nanos;
        this.acknowledgedAt = nanos.getAsLong() - RECENT;
    }

    /** Asks for the topics that are written to; a client that is yet to be made may let wait, so on a thread of its own. */
    static Supplier<CompletionStage<?>> topics(Late<Admin> admin, List<? extends Topic<?, ?>> topics) {
        List<String> names = topics.stream().map(Topic::name).toList();
        var options = new DescribeTopicsOptions().timeoutMs(TIMEOUT_MILLIS);
        Executor beside = Thread.ofPlatform().daemon().name("ingest-health")::start;
        return () -> CompletableFuture.supplyAsync(admin::get, beside)
                .thenCompose(client ->
                        client.describeTopics(names, options).allTopicNames().toCompletionStage());
    }

    void acknowledged() {
        acknowledgedAt = nanos.getAsLong();
    }

    /** What was acknowledged before tells nothing any longer. */
    void failed() {
        acknowledgedAt = nanos.getAsLong() - RECENT;
    }

    synchronized CompletionStage<Void> check() {
        long now = nanos.getAsLong();
        if (now - acknowledgedAt < RECENT) {
            return CompletableFuture.completedStage(null);
        }
        if (answer == null || now - askedAt > ASKED_LATELY) {
            askedAt = now;
            answer = question.get().thenAccept(described -> {});
        }
        return answer;
    }
}
