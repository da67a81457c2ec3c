package dev.dateline.ingest;

import dev.dateline.contract.topic.Topics;
import dev.dateline.ingest.publish.KafkaMemory;
import dev.dateline.ingest.publish.KafkaPublisher;
import dev.dateline.ingest.reading.Formats;
import dev.dateline.ingest.source.Hubs;
import dev.dateline.ingest.source.Inlet;
import dev.dateline.ingest.source.Intake;
import dev.dateline.ingest.source.Memory;
import dev.dateline.ingest.source.Pulse;
import dev.dateline.ingest.source.Source;
import dev.dateline.ingest.source.SourceConfig;
import dev.dateline.ingest.source.fetch.Bounds;
import dev.dateline.ingest.source.fetch.GuardedFetcher;
import dev.dateline.ingest.source.poll.FeedSource;
import dev.dateline.ingest.source.poll.Tools;
import dev.dateline.ingest.source.push.HttpPush;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes items from outside and puts them on the wire topic. */
public final class Ingest {
    private final HttpPush push;
    private final KeyRing keys;
    private final OpenSources sources;
    private final GuardedFetcher fetcher;
    private final Kafkas kafkas;

    private Ingest(HttpPush push, KeyRing keys, OpenSources sources, GuardedFetcher fetcher, Kafkas kafkas) {
        this.push = push;
        this.keys = keys;
        this.sources = sources;
        this.fetcher = fetcher;
        this.kafkas = kafkas;
    }

    /** What talks to Kafka. */
    private record Kafkas(KafkaPublisher publisher, KafkaMemory memory) {
        static Future<Kafkas> open(Vertx vertx, Topics topics, Map<String, String> kafka) {
            return KafkaPublisher.open(vertx, topics, kafka)
                    .compose(publisher ->
                            KafkaMemory.open(vertx, topics, kafka).map(memory -> new Kafkas(publisher, memory)));
        }

        Future<Void> close() {
            return publisher.close().eventually(memory::close);
        }
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
        return Kafkas.open(vertx, topics, kafka).compose(kafkas -> {
            Intake intake = new Intake(vertx, new Formats(clock), kafkas.publisher(), Pulse.NONE);
            KeyRing keys = new KeyRing(config.sources());
            HttpPush push = new HttpPush(
                    vertx, new HttpPush.Settings(config.host(), config.port(), config.maxBodyBytes()), keys, intake);
            GuardedFetcher fetcher = new GuardedFetcher(vertx, Bounds.USUAL);
            Memory memory = new TopicMemory(kafkas.memory());
            Tools tools = new Tools(vertx, fetcher, intake, memory, Hubs.NONE, Pulse.NONE);
            OpenSources sources = new OpenSources(source -> adapter(source, tools, clock));
            Ingest ingest = new Ingest(push, keys, sources, fetcher, kafkas);
            return push.open()
                    .compose(open -> ingest.sources.set(config.sources()))
                    .map(ingest)
                    .recover(failure -> ingest.close().transform(closed -> Future.failedFuture(failure)));
        });
    }

    /** The port that is listened on. */
    public int port() {
        return push.port();
    }

    /**
     * From now on items come from these sources: new ones are opened, those that are missing closed, others left alone.
     * Throws {@link IllegalArgumentException} with one line, and changes nothing, where they cannot stand together.
     */
    public Future<Void> sources(List<SourceConfig> wanted) {
        List<SourceConfig> checked = IngestConfig.checked(wanted);
        keys.set(checked);
        return sources.set(checked);
    }

    /** Answers what was begun, then hands over to Kafka what is still on its way. */
    public Future<Void> close() {
        return push.close()
                .eventually(sources::close)
                .eventually(fetcher::close)
                .eventually(kafkas::close);
    }

    /** What has to be opened for a source; nothing for those that knock themselves. */
    private static Optional<Source> adapter(SourceConfig source, Tools tools, Clock clock) {
        return switch (source.inlet()) {
            case Inlet.Push push -> Optional.empty();
            case Inlet.SignedPush push -> Optional.empty();
            case Inlet.Feed feed -> Optional.of(new FeedSource(source, feed, tools, clock));
            case Inlet.Folder folder -> throw new IllegalArgumentException("folders are not watched yet");
        };
    }
}
