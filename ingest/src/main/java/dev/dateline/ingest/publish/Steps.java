package dev.dateline.ingest.publish;

import dev.dateline.contract.trace.Step;
import dev.dateline.contract.trace.TraceContext;
import dev.dateline.contract.trace.Tracer;
import dev.dateline.contract.wire.WireItem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The first step of each item of a batch: from when it came in until Kafka has it. */
final class Steps {
    private final List<Records.Entry> entries;
    private final List<Step> steps = new ArrayList<>();

    Steps(Tracer tracer, List<Records.Entry> entries) {
        this.entries = entries;
        for (Records.Entry entry : entries) {
            Batch part = entry.part();
            steps.add(
                    tracer.isOn() && !part.items().isEmpty()
                            ? begin(tracer, part, part.items().getFirst())
                            : Step.NONE);
        }
    }

    private static Step begin(Tracer tracer, Batch part, WireItem item) {
        return tracer.begin("accept", part.received(), List.of())
                .with("dateline.provider", item.version().item().provider().id())
                .with("dateline.action", item.action().name());
    }

    /** What is sent, each with the context of its step. */
    List<Supplier<ProducerRecord<byte[], byte[]>>> made() {
        List<Supplier<ProducerRecord<byte[], byte[]>>> made = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Records.Entry entry = entries.get(i);
            String context = steps.get(i).context();
            made.add(
                    context == null
                            ? entry.made()
                            : () -> with(context, entry.made().get()));
        }
        return made;
    }

    /** What became of them; of those after the last one nothing was tried. */
    void over(List<CompletableFuture<Void>> acks) {
        for (int i = 0; i < steps.size(); i++) {
            if (i < acks.size() && !acks.get(i).isCompletedExceptionally()) {
                steps.get(i).end();
            } else {
                steps.get(i).failed();
            }
        }
    }

    private static ProducerRecord<byte[], byte[]> with(String context, ProducerRecord<byte[], byte[]> record) {
        record.headers().add(TraceContext.HEADER, TraceContext.write(context));
        return record;
    }
}
