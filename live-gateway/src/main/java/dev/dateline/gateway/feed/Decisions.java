package dev.dateline.gateway.feed;

import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.DecisionKey;
import dev.dateline.contract.topic.Stage;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.trace.Step;
import dev.dateline.contract.trace.TraceContext;
import dev.dateline.contract.trace.Tracer;
import dev.dateline.gateway.hub.Leg;
import dev.dateline.gateway.hub.Passage;
import dev.dateline.gateway.hub.Stopwatch;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.kafka.client.producer.KafkaProducer;
import io.vertx.kafka.client.producer.KafkaProducerRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Appends decisions, outside any transaction so that none holds back those of others. */
public final class Decisions {
    private final Topic<DecisionKey, Decision> topic;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Passages passages;
    private final Stopwatch stopwatch;
    private final Tracer tracer;

    /**
     * @param passages of the proposals that may be decided on
     * @param stopwatch told how long editors took
     * @param tracer told of what is decided
     * @param kafka the operator's client properties
     */
    public Decisions(
            Vertx vertx,
            Passages passages,
            Stopwatch stopwatch,
            Tracer tracer,
            Topics topics,
            Map<String, String> kafka) {
        this.topic = topics.decisions();
        this.passages = passages;
        this.stopwatch = stopwatch;
        this.tracer = tracer;
        this.producer = KafkaProducer.create(
                vertx, Clients.producer(kafka), new ByteArraySerializer(), new ByteArraySerializer());
        // Whoever appends is told by the future; without this each failure is logged as an unhandled one besides.
        producer.exceptionHandler(problem -> {});
    }

    /** Done once all replicas have it; fails within seconds where that is not certain. */
    public Future<Void> append(Decision decision) {
        String append = UUID.randomUUID().toString().substring(0, 8);
        DecisionKey key = new DecisionKey(decision.article(), decision.id(), append);
        // The record's own time is left to the producer: retention works on the real clock.
        KafkaProducerRecord<byte[], byte[]> record = KafkaProducerRecord.create(
                topic.name(), topic.keyBytes(key), topic.valueBytes(decision), topic.partition(key));
        Instant now = Instant.now();
        record.addHeader(Stage.DECIDED.header(), Buffer.buffer(Stage.write(now)));
        Passage before = passages.before(decision);
        carry(record, Stage.RECEIVED, before.received());
        carry(record, Stage.MATCHED, before.matched());
        if (before.matched() != null) {
            stopwatch.took(Leg.MATCHED_TO_DECIDED, Duration.between(before.matched(), now));
        }
        Step step = tracer.begin("decide", now, before.traces())
                .with("dateline.article", decision.article().value())
                .with("dateline.decision", decision.id().value());
        String context = step.context();
        if (context != null) {
            record.addHeader(TraceContext.HEADER, Buffer.buffer(TraceContext.write(context)));
        }
        return producer.send(record)
                .onSuccess(sent -> step.end())
                .onFailure(failure -> step.failed())
                .mapEmpty();
    }

    private static void carry(KafkaProducerRecord<byte[], byte[]> record, Stage stage, @Nullable Instant time) {
        if (time != null) {
            record.addHeader(stage.header(), Buffer.buffer(Stage.write(time)));
        }
    }

    public Future<Void> close() {
        return producer.close();
    }
}
