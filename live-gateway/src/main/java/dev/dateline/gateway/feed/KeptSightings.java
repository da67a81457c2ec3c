package dev.dateline.gateway.feed;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Sighting;
import dev.dateline.contract.desk.SightingKey;
import dev.dateline.contract.topic.Topics;
import dev.dateline.gateway.access.SightingLog;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who looked at what, on its topic. */
public final class KeptSightings implements SightingLog {
    /** The newest so many are told. */
    private static final int MOST = 500;

    private final Topics topics;
    private final Appender<SightingKey, Sighting> appender;
    private final Past past;

    /**
     * @param kafka the operator's client properties
     */
    public KeptSightings(Vertx vertx, Topics topics, Map<String, String> kafka) {
        this.topics = topics;
        this.appender = new Appender<>(vertx, topics.sightings(), kafka);
        this.past = new Past(vertx, kafka);
    }

    @Override
    public Future<Void> append(Sighting sighting) {
        return appender.append(
                new SightingKey(sighting.article(), UUID.randomUUID().toString()), sighting);
    }

    @Override
    public Future<List<Sighting>> of(@Nullable ArticleId article) {
        Deque<Sighting> newest = new ArrayDeque<>();
        return past.read(topics.sightings(), new SightingKey(article, "any"), (record, key, sighting) -> {
                    if (sighting != null && Objects.equals(article, key.article())) {
                        newest.addFirst(sighting);
                        if (newest.size() > MOST) {
                            newest.removeLast();
                        }
                    }
                })
                .map(read -> List.copyOf(newest));
    }

    /** Done when nothing is on its way any more. */
    public Future<Void> close() {
        return appender.close();
    }
}
