package dev.dateline.gateway.feed;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryKey;
import dev.dateline.contract.live.Page;
import dev.dateline.contract.topic.Topics;
import dev.dateline.gateway.hub.CatchUp;
import dev.dateline.gateway.hub.Hub;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.kafka.client.common.TopicPartition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kafka to hub, all on one event loop: the hub's writing thread. Notes the end of {@code updates}, reads {@code pages},
 * then is ready; follows from the noted end and fills in what lies before it. Logs, pages and outcomes are read
 * uncommitted, since whatever an abort makes the log write again is the very same; proposals are read committed. Longer
 * than most, since the order of these steps is its one subject.
 */
public final class Feed extends VerticleBase implements CatchUp {
    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
    private static final Duration CATCH_UP = Duration.ofSeconds(5);
    private static final Duration NO_HURRY = Duration.ofDays(1);
    private static final Duration SILENCE = Duration.ofSeconds(20);
    private static final long PULSE_MS = 5_000;
    private static final long HOLES_MS = 30_000;

    private final Hub hub;
    private final Listener listener;
    private final Topics topics;
    private final Map<String, String> kafka;
    private final LongAdder unreadable = new LongAdder();
    private final List<Reader> readers = new ArrayList<>();

    private @Nullable Reader follower;
    private boolean scanning;
    private volatile boolean ready;
    private volatile boolean proposalsRead;
    private volatile long lastContact = System.nanoTime();

    /**
     * @param kafka the operator's client properties
     */
    public Feed(Hub hub, Listener listener, Topics topics, Map<String, String> kafka) {
        this.hub = hub;
        this.listener = listener;
        this.topics = topics;
        this.kafka = Map.copyOf(kafka);
    }

    /** Done when readers can be served; fails with one clear line where Kafka does not answer. */
    @Override
    public Future<?> start() {
        Reader updates = reader(false);
        follower = updates;
        Set<TopicPartition> followed = new HashSet<>(Reader.partitions(topics.updates()));
        followed.addAll(Reader.partitions(topics.outcomes()));
        return updates.assign(followed)
                .compose(assigned -> updates.ends(Reader.partitions(topics.updates())))
                .compose(ends -> readPages().compose(read -> follow(updates, ends)))
                .recover(e -> stop().transform(closed -> Future.failedFuture(unanswered(e))));
    }

    @Override
    public Future<?> stop() {
        ready = false;
        return Future.join(readers.stream().map(Reader::close).toList()).otherwiseEmpty();
    }

    /** What keeps readers or editors from being served, a line each; empty where nothing does. From any thread. */
    public List<String> trouble() {
        List<String> lines = new ArrayList<>();
        if (!ready) {
            lines.add("the pages are not read yet");
        } else if (!proposalsRead) {
            lines.add("the proposals are not read yet");
        }
        if (System.nanoTime() - lastContact > SILENCE.toNanos()) {
            lines.add("Kafka does not answer");
        }
        return lines;
    }

    /** How many records could not be read. */
    public long unreadable() {
        return unreadable.sum();
    }

    @Override
    public CompletionStage<?> toTheEnd(ArticleId article) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        context.runOnContext(v -> catchUp(article).onSuccess(done::complete).onFailure(done::completeExceptionally));
        return done;
    }

    private Future<Void> catchUp(ArticleId article) {
        Reader updates = follower;
        if (updates == null || !ready) {
            return Future.failedFuture("the feed does not run");
        }
        int partition = topics.updates().partition(new EntryKey(article, 1));
        return updates.ends(Set.of(new TopicPartition(topics.updates().name(), partition)))
                .compose(ends -> updates.reached(ends, CATCH_UP));
    }

    private Future<Void> readPages() {
        Reader reader = reader(false);
        Words<ArticleId, Page> words = new Words<>(topics.pages(), unreadable);
        Map<ArticleId, Page> newest = new HashMap<>();
        return toEnd(
                        reader,
                        Reader.partitions(topics.pages()),
                        batch -> words.each(batch, (article, page) -> {
                            if (page == null) {
                                newest.remove(article);
                            } else {
                                newest.put(article, page);
                            }
                        }))
                .onSuccess(read -> newest.values().forEach(hub::take))
                .eventually(() -> release(reader));
    }

    /** Done once these partitions were read from their beginning to the end that they have now; reading goes on. */
    private Future<Void> toEnd(
            Reader reader, Set<TopicPartition> partitions, Consumer<ConsumerRecords<byte[], byte[]>> batch) {
        return reader.assign(partitions)
                .compose(assigned -> reader.ends(partitions))
                .compose(ends -> reader.read(Reader.beginning(partitions), batch)
                        .compose(placed -> reader.reached(ends, NO_HURRY)));
    }

    private Future<Void> follow(Reader updates, Map<TopicPartition, Long> ends) {
        Words<EntryKey, Entry> entries = new Words<>(topics.updates(), unreadable);
        var outcomes = new Words<>(topics.outcomes(), unreadable);
        Map<TopicPartition, Long> from = new HashMap<>(ends);
        // Outcomes from as far back as they are kept: they tell the versions of proposals that are held.
        from.putAll(Reader.beginning(Reader.partitions(topics.outcomes())));
        return updates.read(from, batch -> {
                    lastContact = System.nanoTime();
                    takeEntries(entries, batch);
                    outcomes.each(batch, (key, outcome) -> {
                        if (outcome != null) {
                            listener.outcome(outcome);
                        }
                    });
                })
                .onSuccess(placed -> {
                    ready = true;
                    followProposals();
                    scan(Reader.partitions(topics.updates()));
                    vertx.setPeriodic(PULSE_MS, id -> feelPulse(updates));
                    vertx.setPeriodic(HOLES_MS, id -> lookForHoles());
                });
    }

    private void takeEntries(Words<EntryKey, Entry> words, ConsumerRecords<byte[], byte[]> batch) {
        List<Entry> entries = new ArrayList<>();
        words.each(batch, (key, entry) -> {
            if (entry != null) {
                entries.add(entry);
            }
        });
        hub.take(entries);
    }

    private void followProposals() {
        Reader reader = reader(true);
        var words = new Words<>(topics.proposals(), unreadable);
        toEnd(reader, Reader.partitions(topics.proposals()), batch -> words.each(batch, listener::proposal))
                .onSuccess(read -> proposalsRead = true)
                .onFailure(e -> complain("proposals cannot be read", e));
    }

    /** Reads these partitions of {@code updates} anew, for what lies before the noted end or is missing. */
    private void scan(Set<TopicPartition> partitions) {
        scanning = true;
        Words<EntryKey, Entry> words = new Words<>(topics.updates(), unreadable);
        Reader reader = reader(false);
        toEnd(reader, partitions, batch -> takeEntries(words, batch))
                .onFailure(e -> complain("older entries could not be read", e))
                .eventually(() -> release(reader))
                .onComplete(read -> scanning = false);
    }

    private void lookForHoles() {
        Set<ArticleId> wanting = hub.holes();
        wanting.addAll(hub.withoutBeginning());
        if (scanning || wanting.isEmpty()) {
            return;
        }
        LOG.warn("entries are missing of {}: reading their partitions again", wanting);
        scan(wanting.stream()
                .map(article -> topics.updates().partition(new EntryKey(article, 1)))
                .map(partition -> new TopicPartition(topics.updates().name(), partition))
                .collect(Collectors.toSet()));
    }

    private void feelPulse(Reader reader) {
        reader.ends(Set.of(new TopicPartition(topics.updates().name(), 0)))
                .onSuccess(end -> lastContact = System.nanoTime());
    }

    /** Closing ends what is being read, and is no trouble. */
    private void complain(String what, Throwable e) {
        if (ready) {
            LOG.error("{}: {}", what, String.valueOf(e));
        }
    }

    private Reader reader(boolean committed) {
        Reader reader = new Reader(vertx, kafka, committed);
        readers.add(reader);
        return reader;
    }

    private Future<Void> release(Reader reader) {
        readers.remove(reader);
        return reader.close();
    }

    private IllegalStateException unanswered(Throwable cause) {
        return new IllegalStateException(
                "Kafka at " + kafka.get("bootstrap.servers") + " does not answer, or lacks the topics: "
                        + cause.getMessage(),
                cause);
    }
}
