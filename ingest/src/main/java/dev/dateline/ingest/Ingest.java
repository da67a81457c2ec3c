package dev.dateline.ingest;

import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.wire.SourceId;
import dev.dateline.ingest.publish.KafkaPublisher;
import dev.dateline.ingest.pulse.PulseWatch;
import dev.dateline.ingest.reading.Formats;
import dev.dateline.ingest.source.Inlet;
import dev.dateline.ingest.source.Intake;
import dev.dateline.ingest.source.Memory;
import dev.dateline.ingest.source.Pulse;
import dev.dateline.ingest.source.Source;
import dev.dateline.ingest.source.SourceConfig;
import dev.dateline.ingest.source.folder.FolderSource;
import dev.dateline.ingest.source.fetch.Fetcher;
import dev.dateline.ingest.source.push.HttpPush;
import dev.dateline.ingest.source.websub.WebSub;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes items from outside and puts them on the wire topic. */
public final class Ingest {
    /** How soon a source that could not be opened is tried again. */
    private static final Duration AGAIN = Duration.ofSeconds(10);
    /** Until feeds are polled, nobody asks for either. */
    private static final Fetcher NOTHING_FETCHED =
            request -> Future.failedFuture(new Fetcher.Refused("nothing is fetched yet"));

    private static final Memory NOTHING_KEPT = new Memory() {
        @Override
        public Future<Optional<String>> recall(SourceId source) {
            return Future.failedFuture("nothing is kept yet");
        }

        @Override
        public Future<Void> keep(SourceId source, String text) {
            return Future.failedFuture("nothing is kept yet");
        }
    };

    /** Whom those that poll feeds tell of hubs. */
    private final WebSub hubs;

    private final HttpPush push;
    private final KeyRing keys;
    private final OpenSources sources;
    private final KafkaPublisher publisher;
    private final PulseWatch watch;

    private Ingest(
            WebSub hubs, HttpPush push, KeyRing keys, OpenSources sources, KafkaPublisher publisher, PulseWatch watch) {
        this.hubs = hubs;
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
            WebSub hubs = new WebSub(
                    vertx,
                    new WebSub.Settings(config.publicUrl(), config.maxBodyBytes(), InstantSource.system()),
                    NOTHING_FETCHED,
                    NOTHING_KEPT,
                    intake);
            HttpPush push = new HttpPush(
                    vertx,
                    new HttpPush.Settings(config.host(), config.port(), config.maxBodyBytes()),
                    keys,
                    intake,
                    List.of(hubs.routes()));
            OpenSources sources = new OpenSources(vertx, source -> adapter(source, intake, watch.pulse()), AGAIN);
            Ingest ingest = new Ingest(hubs, push, keys, sources, publisher, watch);
            hubs.open();
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
     * Throws {@link IllegalArgumentException} with one line, and changes nothing, where they cannot stand together. A
     * source that cannot be opened is tried again, and keeps no other from being open.
     */
    public synchronized Future<Void> sources(List<SourceConfig> wanted) {
        List<SourceConfig> checked = IngestConfig.checked(wanted);
        keys.set(checked);
        watch.pulse().expect(checked);
        return sources.set(checked);
    }

    /** Answers what was begun, then hands over to Kafka what is still on its way. */
    public Future<Void> close() {
        // First of all, so that feeds which are closed now do not unsubscribe.
        hubs.close();
        return push.close().eventually(sources::close).eventually(watch::close).eventually(publisher::close);
    }

    /** What has to be opened for a source; nothing for those that knock themselves. */
    private static Optional<Source> adapter(SourceConfig source, Intake intake, Pulse pulse) {
        return switch (source.inlet()) {
            case Inlet.Push push -> Optional.empty();
            case Inlet.SignedPush push -> Optional.empty();
            case Inlet.Feed feed -> throw new IllegalArgumentException("feeds are not polled yet");
            case Inlet.Folder folder -> Optional.of(new FolderSource(source, folder, intake, pulse));
        };
    }
}
