package dev.dateline.ingest;

import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.trace.Tracer;
import dev.dateline.contract.wire.SourceId;
import dev.dateline.ingest.canary.CanarySender;
import dev.dateline.ingest.language.Detection;
import dev.dateline.ingest.publish.KafkaMemory;
import dev.dateline.ingest.publish.KafkaPublisher;
import dev.dateline.ingest.pulse.Condition;
import dev.dateline.ingest.pulse.PulseWatch;
import dev.dateline.ingest.reading.Formats;
import dev.dateline.ingest.source.Inlet;
import dev.dateline.ingest.source.Intake;
import dev.dateline.ingest.source.Memory;
import dev.dateline.ingest.source.Pulse;
import dev.dateline.ingest.source.Source;
import dev.dateline.ingest.source.SourceConfig;
import dev.dateline.ingest.source.fetch.Bounds;
import dev.dateline.ingest.source.fetch.GuardedFetcher;
import dev.dateline.ingest.source.folder.FolderSource;
import dev.dateline.ingest.source.poll.FeedSource;
import dev.dateline.ingest.source.poll.Tools;
import dev.dateline.ingest.source.push.HttpPush;
import dev.dateline.ingest.source.websub.WebSub;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
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

    /** When the model of languages is read, if no text needed it before. */
    private static final long CALM_MILLIS = 15_000;

    private final Vertx vertx;
    private final Kafkas kafkas;
    private final PulseWatch watch;
    private final Intake intake;
    private final Asking asking;
    private final Door door;
    private final OpenSources sources;
    private final CanarySender canary;

    private Ingest(Vertx vertx, IngestConfig config, Kafkas kafkas, Clock clock, MeterRegistry registry) {
        this.vertx = vertx;
        this.kafkas = kafkas;
        Memory memory = new TopicMemory(kafkas.memory());
        this.watch = new PulseWatch(vertx, config.pulse(), memory, registry);
        this.intake = new Intake(vertx, new Formats(clock), kafkas.publisher(), watch.pulse());
        this.asking = Asking.with(vertx, config, memory, intake);
        this.door = Door.at(vertx, config, intake, asking.hubs());
        Tools tools = new Tools(vertx, asking.fetcher(), intake, memory, asking.hubs(), watch.pulse());
        this.sources = new OpenSources(vertx, source -> adapter(source, tools, clock), AGAIN);
        // Nobody need be told when the canary falls silent but those who wait for it; its times are real ones.
        Intake aside = new Intake(vertx, new Formats(Clock.systemUTC()), kafkas.publisher(), Pulse.NONE);
        this.canary = new CanarySender(vertx, aside, InstantSource.system(), registry);
    }

    /** What talks to Kafka. */
    private record Kafkas(KafkaPublisher publisher, KafkaMemory memory) {
        static Future<Kafkas> open(Vertx vertx, Topics topics, Map<String, String> kafka, Tracer tracer) {
            return KafkaPublisher.open(vertx, topics, kafka, tracer)
                    .compose(publisher -> KafkaMemory.open(vertx, topics, kafka)
                            .map(memory -> new Kafkas(publisher, memory))
                            .recover(failure -> publisher.close().transform(closed -> Future.failedFuture(failure))));
        }

        Future<Void> close() {
            return publisher.close().eventually(memory::close);
        }
    }

    /** What asks other people's servers. */
    private record Asking(GuardedFetcher fetcher, WebSub hubs) {
        static Asking with(Vertx vertx, IngestConfig config, Memory memory, Intake intake) {
            GuardedFetcher fetcher = new GuardedFetcher(vertx, Bounds.USUAL);
            var settings = new WebSub.Settings(config.publicUrl(), config.maxBodyBytes(), InstantSource.system());
            return new Asking(fetcher, new WebSub(vertx, settings, fetcher, memory, intake));
        }
    }

    /** Where providers knock. */
    private record Door(HttpPush push, KeyRing keys) {
        static Door at(Vertx vertx, IngestConfig config, Intake intake, WebSub hubs) {
            KeyRing keys = new KeyRing(config.sources());
            var settings = new HttpPush.Settings(config.host(), config.port(), config.maxBodyBytes());
            return new Door(new HttpPush(vertx, settings, keys, intake, List.of(hubs.routes())), keys);
        }
    }

    /** Starts one whose metrics are read at its own door, if at all. */
    public static Future<Ingest> start(
            Vertx vertx, IngestConfig config, Topics topics, Map<String, String> kafka, Clock clock) {
        return start(vertx, config, topics, kafka, clock, new CompositeMeterRegistry(), Tracer.NONE);
    }

    /**
     * Starts also while Kafka is away: senders then hear 503. Fails where the port is taken or {@code kafka} is not
     * valid.
     *
     * @param kafka plain client properties, {@code bootstrap.servers} among them
     * @param clock judges whether a provider's times are likely, and stands in where there is none
     * @param registry where its metrics are kept
     * @param tracer told of each item's first step
     */
    public static Future<Ingest> start(
            Vertx vertx,
            IngestConfig config,
            Topics topics,
            Map<String, String> kafka,
            Clock clock,
            MeterRegistry registry,
            Tracer tracer) {
        return Kafkas.open(vertx, topics, kafka, tracer).compose(kafkas -> {
            Ingest ingest = new Ingest(vertx, config, kafkas, clock, registry);
            return ingest.open(config.sources())
                    .map(ingest)
                    .recover(failure -> ingest.close().transform(closed -> Future.failedFuture(failure)));
        });
    }

    /** Whether items can be taken: what keeps them from it, a line each; empty where nothing does. */
    public Future<List<String>> trouble() {
        return intake.ready().<List<String>>map(List.of()).otherwise(e -> List.of(String.valueOf(e.getMessage())));
    }

    /** The port that is listened on. */
    public int port() {
        return door.push().port();
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
        watch.pulse().expect(checked);
        asking.hubs().expect(pushed(checked));
        door.keys().set(checked);
        return sources.set(checked);
    }

    /** How each source does, by provider and name. From any thread. */
    public List<Condition> conditions() {
        return watch.pulse().conditions();
    }

    /** From now on sends a canary every so often. */
    public void canary(Duration every) {
        canary.start(every);
    }

    /** Answers what was begun, then hands over to Kafka what is still on its way. */
    public Future<Void> close() {
        // First of all, so that feeds which are closed now do not unsubscribe.
        asking.hubs().close();
        canary.stop();
        return door.push()
                .close()
                .eventually(sources::close)
                .eventually(asking.fetcher()::close)
                .eventually(watch::close)
                .eventually(kafkas::close);
    }

    private Future<Void> open(List<SourceConfig> first) {
        // Not at once: whoever starts again after a crash has more urgent things to do.
        vertx.setTimer(CALM_MILLIS, calm -> {
            var unused = vertx.executeBlocking(Detection::prepare, false);
        });
        asking.hubs().open();
        watch.pulse().expect(first);
        asking.hubs().expect(pushed(first));
        return watch.open().compose(open -> door.push().open()).compose(open -> sources.set(first));
    }

    /** Feeds that a hub may push. */
    private static List<SourceId> pushed(List<SourceConfig> sources) {
        return sources.stream()
                .filter(source -> source.inlet() instanceof Inlet.Feed feed && feed.webSub())
                .map(SourceConfig::id)
                .toList();
    }

    /** What has to be opened for a source; nothing for those that knock themselves. */
    private static Optional<Source> adapter(SourceConfig source, Tools tools, Clock clock) {
        return switch (source.inlet()) {
            case Inlet.Push push -> Optional.empty();
            case Inlet.SignedPush push -> Optional.empty();
            case Inlet.Feed feed -> Optional.of(new FeedSource(source, feed, tools, clock));
            case Inlet.Folder folder -> Optional.of(new FolderSource(source, folder, tools.intake(), tools.pulse()));
        };
    }
}
