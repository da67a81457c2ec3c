package dev.dateline.standalone.bench.ingest;

import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.SourceId;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.ingest.normalize.Normalized;
import dev.dateline.ingest.normalize.Sender;
import dev.dateline.ingest.publish.KafkaPublisher;
import dev.dateline.ingest.reading.Formats;
import dev.dateline.ingest.reading.Hint;
import dev.dateline.ingest.reading.Piece;
import dev.dateline.ingest.reading.Reading;
import dev.dateline.ingest.source.Delivery;
import dev.dateline.ingest.source.Intake;
import dev.dateline.ingest.source.Pulse;
import dev.dateline.standalone.Trouble;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What ingest does with documents in this process: reads and normalises them alone, or publishes them as well. */
final class InProcess implements AutoCloseable {
    private static final Provider PROVIDER = new Provider("bench");
    private static final Sender SENDER = new Sender(PROVIDER, new Origin(ItemKind.WIRE, "Bench", null));
    private static final SourceId SOURCE = new SourceId(PROVIDER, "push");

    private final Formats formats = new Formats(Clock.systemUTC());
    private final Loops loops;
    private final KafkaPublisher publisher;
    private final Intake intake;

    InProcess(Map<String, String> kafka, Topics topics) throws InterruptedException {
        this.loops = Loops.start(Runtime.getRuntime().availableProcessors());
        Map<String, String> patient = new HashMap<>(kafka);
        patient.put("max.block.ms", "60000");
        this.publisher = Loops.await(KafkaPublisher.open(loops.vertx(), topics, patient));
        this.intake = new Intake(loops.vertx(), formats, publisher, Pulse.NONE);
    }

    /** The items in these documents; fails in one line where any is refused. */
    List<WireItem> read(Form form, List<Form.Document> documents) {
        Hint hint = new Hint(form.contentType(), null);
        List<WireItem> items = new ArrayList<>();
        for (Form.Document document : documents) {
            for (Piece piece : Formats.pieces(document.body().getBytes(), hint)) {
                formats.read(piece, hint, SENDER).forEach(reading -> items.add(item(reading)));
            }
        }
        return items;
    }

    /** Seconds until Kafka had acknowledged all of them. */
    double seconds(Form form, List<Form.Document> documents, int inFlight) throws InterruptedException {
        Hint hint = new Hint(form.contentType(), null);
        return UnderWay.seconds(documents.size(), inFlight, loops.lanes(), number -> {
            Buffer body = documents.get(number).body();
            return intake.take(new Delivery(SOURCE, SENDER, body, hint, Instant.now()))
                    .toCompletionStage();
        });
    }

    @Override
    public void close() {
        Loops.closed(publisher.close());
        loops.close();
    }

    private static WireItem item(Reading reading) {
        return switch (reading.normalized()) {
            case Normalized.Accepted accepted -> accepted.item();
            case Normalized.Refused refused -> throw Trouble.failed("a made-up item is refused: " + refused.detail());
        };
    }
}
