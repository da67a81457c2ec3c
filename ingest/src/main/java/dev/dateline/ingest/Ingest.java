package dev.dateline.ingest;

import dev.dateline.contract.topic.Topics;
import dev.dateline.ingest.publish.KafkaPublisher;
import dev.dateline.ingest.pulse.PulseWatch;
import dev.dateline.ingest.reading.Formats;
import dev.dateline.ingest.source.Inlet;
import dev.dateline.ingest.source.Intake;
import dev.dateline.ingest.source.Memory;
import dev.dateline.ingest.source.Source;
import dev.dateline.ingest.source.SourceConfig;
import dev.dateline.ingest.source.push.HttpPush;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes items from outside and puts them on the wire topic. */
public final class Ingest {
    private final HttpPush push;
    private final KeyRing keys;
    private final OpenSources sources;
    private final KafkaPublisher publisher;
    private final PulseWatch watch;

    private Ingest(HttpPush push, KeyRing keys, OpenSources sources, KafkaPublisher publisher, PulseWatch watch) {
        this.push = push;
        this.keys = keys;
        this.sources = sources;
        this.publisher = publisher;
        this.watch = watch;
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
            PulseWatch watch = new PulseWatch(vertx, config.pulse(), Memory.NONE);
            Intake intake = new Intake(vertx, new Formats(clock), publisher, watch.pulse());
            KeyRing keys = new KeyRing(config.sources());
            HttpPush push = new HttpPush(
                    vertx, new HttpPush.Settings(config.host(), config.port(), config.maxBodyBytes()), keys, intake);
            Ingest ingest = new Ingest(push, keys, new OpenSources(source -> adapter(source)), publisher, watch);
            watch.pulse().expect(config.sources());
            return watch.open()
                    .compose(open -> push.open())
                    .compose(open -> ingest.sources.set(config.sources()))
                    .map(ingest)
                    .recover(failure -> ingest.close().transform(closed -> Future.failedFuture(failure)));
        });
    }

    /** The port that is listened on. */
    public int port() {
        return push.port();
    }

    /** The port that metrics are read from; null where there is none. */
    public @Nullable Integer metricsPort() {
        return watch.port();
    }

    /**
     * From now on items come from these sources: new ones are opened, those that are missing closed, others left alone.
     * Throws {@link IllegalArgumentException} with one line, and changes nothing, where they cannot stand together.
     */
    public Future<Void> sources(List<SourceConfig> wanted) {
        List<SourceConfig> checked = IngestConfig.checked(wanted);
        keys.set(checked);
        watch.pulse().expect(checked);
        return sources.set(checked);
    }

    /** Answers what was begun, then hands over to Kafka what is still on its way. */
    public Future<Void> close() {
        return push.close().eventually(sources::close).eventually(watch::close).eventually(publisher::close);
    }

    /** What has to be opened for a source; nothing for those that knock themselves. */
    private static Optional<Source> adapter(SourceConfig source) {
        return switch (source.inlet()) {
            case Inlet.Push push -> Optional.empty();
            case Inlet.SignedPush push -> Optional.empty();
            case Inlet.Feed feed -> throw new IllegalArgumentException("feeds are not polled yet");
            case Inlet.Folder folder -> throw new IllegalArgumentException("folders are not watched yet");
        };
    }
}
