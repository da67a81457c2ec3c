package dev.dateline.ingest;

import dev.dateline.contract.topic.Topics;
import dev.dateline.ingest.publish.KafkaPublisher;
import dev.dateline.ingest.reading.Formats;
import dev.dateline.ingest.source.HttpPush;
import dev.dateline.ingest.source.Intake;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.Map;

/** Takes items from outside and puts them on the wire topic. */
public final class Ingest {
    private final HttpPush push;
    private final KafkaPublisher publisher;

    private Ingest(HttpPush push, KafkaPublisher publisher) {
        this.push = push;
        this.publisher = publisher;
    }

    /**
     * Starts also while Kafka is away: senders then hear 503. Fails where the port is taken or {@code kafka} is not
     * valid.
     *
     * @param kafka plain client properties, {@code bootstrap.servers} among them
     * @param clock judges whether a provider's times are likely, and stands in where there is none
     */
    public static Future<Ingest> start(
            Vertx vertx, IngestConfig config, Topics topics, Map<String, String> kafka, Clock clock) {
        return KafkaPublisher.open(vertx, topics, kafka).compose(publisher -> {
            Intake intake = new Intake(vertx, new Formats(clock), publisher);
            HttpPush push = new HttpPush(
                    vertx,
                    new HttpPush.Settings(config.host(), config.port(), config.maxBodyBytes()),
                    new KeyRing(config.sources()),
                    intake);
            Ingest ingest = new Ingest(push, publisher);
            return push.open()
                    .map(ingest)
                    .recover(failure -> publisher.close().transform(closed -> Future.failedFuture(failure)));
        });
    }

    /** The port that is listened on. */
    public int port() {
        return push.port();
    }

    /** Answers what was begun, then hands over to Kafka what is still on its way. */
    public Future<Void> close() {
        return push.close().eventually(publisher::close);
    }
}
