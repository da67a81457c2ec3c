package dev.dateline.ingest.publish;

import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.trace.Tracer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;

/**
 * Publishes with an idempotent producer. Of a batch of which Kafka refuses a part for good it has the rest; where any of it
 * may be taken later, all of it is to come again.
 */
public final class KafkaPublisher implements Publisher {
    private static final int MOST_WAITING = 256;
    private static final Duration FLUSH = Duration.ofSeconds(10);

    private final Vertx vertx;
    private final Outbox outbox;
    private final Records records;
    private final Tracer tracer;
    private final Reach reach;
    private final AutoCloseable alongside;
    private final Complaint complaint = new Complaint();

    /** One that nobody follows. */
    KafkaPublisher(
            Vertx vertx,
            Late<Producer<byte[], byte[]>> producer,
            Records records,
            Reach reach,
            AutoCloseable alongside) {
        this(vertx, producer, records, reach, Tracer.NONE, alongside);
    }

    /** {@code alongside} is closed after the producer. */
    KafkaPublisher(
            Vertx vertx,
            Late<Producer<byte[], byte[]>> producer,
            Records records,
            Reach reach,
            Tracer tracer,
            AutoCloseable alongside) {
        this.vertx = vertx;
        this.outbox = new Outbox("ingest-publish", MOST_WAITING, producer);
        this.records = records;
        this.tracer = tracer;
        this.reach = reach;
        this.alongside = alongside;
    }

    /** One that nobody follows. */
    public static Future<KafkaPublisher> open(Vertx vertx, Topics topics, Map<String, String> kafka) {
        return open(vertx, topics, kafka, Tracer.NONE);
    }

    /** Needs no Kafka yet: until there is one, publishing fails. Fails itself where {@code kafka} is not valid. */
    public static Future<KafkaPublisher> open(Vertx vertx, Topics topics, Map<String, String> kafka, Tracer tracer) {
        return vertx.executeBlocking(() -> {
                    Late<Producer<byte[], byte[]>> producer = producer(ProducerSettings.over(kafka));
                    Map<String, Object> settings = new HashMap<>(kafka);
                    settings.put("client.id", "dateline-ingest-health");
                    Late<Admin> admin =
                            Late.tried(() -> Admin.create(settings), one -> one.close(Duration.ofSeconds(1)));
                    Reach reach = new Reach(
                            Reach.topics(admin, List.of(topics.raw(), topics.wire(), topics.rejected())),
                            System::nanoTime);
                    return new KafkaPublisher(vertx, producer, Records.on(topics), reach, tracer, admin::close);
                })
                .map(Objects::requireNonNull);
    }

    /** Waits at most ten seconds for what is on its way when it is closed. */
    static Late<Producer<byte[], byte[]>> producer(Map<String, Object> settings) {
        return Late.tried(() -> new KafkaProducer<>(settings), one -> one.close(FLUSH));
    }

    @Override
    public Future<Void> publish(Batch batch) {
        List<Records.Entry> entries = records.entries(batch).toList();
        Steps steps = new Steps(tracer, entries);
        return here(outbox.send(steps.made())
                        .whenComplete((sent, failure) -> unsent(steps, failure))
                        .thenCompose(acks -> acknowledged(entries, steps, acks)))
                .onSuccess(done -> complaint.over())
                .recover(this::failed);
    }

    @Override
    public Future<Void> reach() {
        return here(reach.check()).recover(failure -> Future.failedFuture(Unavailable.because(failure)));
    }

    /** Waits for what is on its way, at most ten seconds. */
    public Future<Void> close() {
        return vertx.executeBlocking(() -> {
                    outbox.close();
                    alongside.close();
                    return null;
                })
                .mapEmpty();
    }

    private static void unsent(Steps steps, @Nullable Throwable failure) {
        if (failure != null) {
            steps.over(List.of());
        }
    }

    private CompletionStage<Void> acknowledged(
            List<Records.Entry> entries, Steps steps, List<CompletableFuture<Void>> acks) {
        return CompletableFuture.allOf(acks.toArray(CompletableFuture<?>[]::new))
                .whenComplete((done, any) -> acks.forEach(this::note))
                .whenComplete((done, any) -> steps.over(acks))
                .exceptionallyCompose(any -> CompletableFuture.failedFuture(together(entries, acks)));
    }

    private void note(CompletableFuture<Void> ack) {
        if (!ack.isCompletedExceptionally()) {
            reach.acknowledged();
        } else if (Verdict.of(ack.exceptionNow()) != Verdict.LASTING) {
            reach.failed();
        }
    }

    /** What failed acknowledgements come to: one that may pass, before all that will not. */
    private static Throwable together(List<Records.Entry> entries, List<CompletableFuture<Void>> acks) {
        Batch refused = null;
        String why = "";
        for (int i = 0; i < acks.size(); i++) {
            if (acks.get(i).isCompletedExceptionally()) {
                Throwable failure = acks.get(i).exceptionNow();
                if (Verdict.of(failure) != Verdict.LASTING) {
                    return failure;
                }
                Batch part = entries.get(i).part();
                why = refused == null ? Unavailable.line(failure) : why;
                refused = refused == null ? part : refused.and(part);
            }
        }
        return refused == null ? new Unavailable("Kafka: no answer") : new RefusedForGood(why, refused);
    }

    private Future<Void> failed(Throwable failure) {
        Throwable root = Unavailable.root(failure);
        if (root instanceof RefusedForGood) {
            return Future.failedFuture(root);
        }
        complaint.about(failure);
        return Future.failedFuture(Unavailable.because(root));
    }

    private Future<Void> here(CompletionStage<Void> stage) {
        return Future.fromCompletionStage(stage, vertx.getOrCreateContext());
    }
}
