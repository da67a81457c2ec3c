package dev.dateline.gateway.access;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Sighting;
import io.vertx.core.Future;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Who looked, in memory, newest first. */
public final class TestSightings implements SightingLog {
    private final List<Sighting> all = new CopyOnWriteArrayList<>();
    private volatile boolean away;

    /** From now on nothing is kept. */
    public void away() {
        away = true;
    }

    public List<Sighting> all() {
        return all;
    }

    @Override
    public Future<Void> append(Sighting sighting) {
        if (away) {
            return Future.failedFuture("Kafka is away");
        }
        all.addFirst(sighting);
        return Future.succeededFuture();
    }

    @Override
    public Future<List<Sighting>> of(@Nullable ArticleId article) {
        return Future.succeededFuture(all.stream()
                .filter(one -> Objects.equals(article, one.article()))
                .toList());
    }
}
