package dev.dateline.gateway.feed;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.canary.Canary;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryKey;
import dev.dateline.contract.live.Page;
import dev.dateline.contract.people.AccountKey;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.topic.Values;
import dev.dateline.gateway.account.AccountRecord;
import dev.dateline.gateway.hub.CatchUp;
import dev.dateline.gateway.hub.Hub;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kafka to hub, all on one event loop: the hub's writing thread. Notes the end of {@code updates}, reads {@code pages},
 * then is ready; follows from the noted end and fills in what lies before it. Logs, pages and outcomes are read
 * uncommitted, since whatever an abort makes the log write again is the very same, and so are matching's answers and who is
 * at other nodes' consoles, which is read from now on only;
 * proposals, candidate stories, articles and the agenda are read committed. Longer
 * than most, since the order of these steps is its one subject.
 */
public final class Feed extends VerticleBase implements CatchUp {
    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);

    /** A reader who waits costs less than one who comes again; a page waits 15 seconds for its first frame. */
    private static final Duration CATCH_UP = Duration.ofSeconds(10);

    private static final Duration OUTCOMES = Duration.ofSeconds(10);
    private static final Duration NO_HURRY = Duration.ofDays(1);
    private static final long PULSE_MS = 5_000;
    private static final long HOLES_MS = 30_000;

    /** Whoever asked for what cannot be read back is told to come again in a moment. */
    private static final long MEND_MS = 1_000;

    private final Hub hub;
    private final Listener listener;
    private final Topics topics;
    private final Map<String, String> kafka;
    private final Passages passages;
    private final LongAdder unreadable = new LongAdder();
    private final List<Reader> readers = new ArrayList<>();

    /** Those that go on for good. */
    private final List<Reader> following = new CopyOnWriteArrayList<>();

    /** By partition: who is behind is behind with all that stands there. */
    private final Map<Integer, Rounds> catchUps = new HashMap<>();

    private @Nullable Reader follower;
    private final Progress progress = new Progress();
    private Future<?> older = Future.succeededFuture();
    private Future<?> firstRead = Future.succeededFuture();
    private final Rereads rereads = new Rereads();
    private boolean mending;

    /**
     * How far a partition is behind its end.
     *
     * @param records that are not read yet
     * @param time for which that has been so, at most
     */
    public record Lag(String topic, int partition, long records, Duration time) {}

    /**
     * @param passages told of proposals
     * @param kafka the operator's client properties
     */
    public Feed(Hub hub, Listener listener, Passages passages, Topics topics, Map<String, String> kafka) {
        this.hub = hub;
        this.listener = new Unseen(listener);
        this.passages = passages;
        this.topics = topics;
        this.kafka = Map.copyOf(kafka);
    }

    /** Done when readers can be served; fails with one clear line where Kafka does not answer. */
    @Override
    public Future<?> start() {
        Reader updates = lasting(false);
        follower = updates;
        // Apart, for a broker looks at each partition of a consumer for each of its fetches, and readers wait for
        // updates.
        Reader desk = lasting(false);
        Future<Map<TopicPartition, Long>> ends = ends(updates, List.of(topics.updates()));
        Future<Map<TopicPartition, Long>> deskEnds =
                ends(desk, List.of(topics.outcomes(), topics.answers(), topics.presence()));
        return Future.all(ends, deskEnds)
                // Side by side: who may come in is known before anybody is served.
                .compose(known -> Future.all(readPages(), followPeople()))
                .compose(read -> follow(updates, ends.result()))
                .compose(placed -> followDesk(desk, deskEnds.result()))
                .recover(e -> stop().transform(closed -> Future.failedFuture(unanswered(e))));
    }

    /** Assigns all of these topics, and gives where they end. */
    private static Future<Map<TopicPartition, Long>> ends(Reader reader, List<Topic<?, ?>> followed) {
        Set<TopicPartition> partitions = followed.stream()
                .flatMap(topic -> Reader.partitions(topic).stream())
                .collect(Collectors.toSet());
        return reader.assign(partitions).compose(assigned -> reader.ends(partitions));
    }

    @Override
    public Future<?> stop() {
        progress.stopped();
        return Future.join(readers.stream().map(Reader::close).toList()).otherwiseEmpty();
    }

    /** From now on nobody should be sent here: it is about to end. */
    public void leaving() {
        progress.leaving();
    }

    /** What keeps readers or editors from being served, a line each; empty where nothing does. From any thread. */
    public List<String> trouble() {
        return progress.trouble();
    }

    /** How many records could not be read. */
    public long unreadable() {
        return unreadable.sum();
    }

    /** Whether the way of entries is clocked; off only to measure what that costs. */
    public void counting(boolean on) {
        passages.counting(on);
    }

    /** For how long nothing has been heard from Kafka. From any thread. */
    @Override
    public Duration silence() {
        return progress.silence();
    }

    /** How far it is behind, partition by partition, as consumers knew within the last second. From any thread. */
    public List<Lag> lags() {
        return following.stream().flatMap(reader -> reader.lags().stream()).toList();
    }

    @Override
    public CompletionStage<?> toTheEnd(ArticleId article) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        context.runOnContext(v -> catchUp(article).onSuccess(done::complete).onFailure(done::completeExceptionally));
        return done;
    }

    private Future<Void> catchUp(ArticleId article) {
        Reader updates = follower;
        if (updates == null || !progress.isServing()) {
            return Future.failedFuture("the feed does not run");
        }
        int partition = topics.updates().partition(new EntryKey(article, 1));
        return catchUps.computeIfAbsent(partition, any -> new Rounds(() -> catchUp(updates, partition)))
                .ask()
                .timeout(CATCH_UP.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Future<Void> catchUp(Reader updates, int partition) {
        return updates.ends(Set.of(new TopicPartition(topics.updates().name(), partition)))
                .compose(ends -> updates.reached(ends, CATCH_UP))
                // A page may be a little older than the log: what came between is still being read after a start.
                .compose(reached ->
                        Future.future((Promise<Void> scanned) -> firstRead.onComplete(read -> scanned.complete())))
                .timeout(CATCH_UP.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Future<Void> readPages() {
        Reader reader = reader(false);
        Words<ArticleId, Page> words = new Words<>(topics.pages(), unreadable);
        Map<ArticleId, Page> newest = new HashMap<>();
        return toEnd(
                        reader,
                        Reader.partitions(topics.pages()),
                        batch -> words.each(batch, (article, page) -> {
                            if (page == null || isOver(article)) {
                                newest.remove(article);
                            } else {
                                newest.put(article, page);
                            }
                        }))
                .onSuccess(read -> newest.values().forEach(hub::take))
                .eventually(() -> release(reader));
    }

    /** Done when all that is known of people, here and in the news, has been read; goes on for good. */
    private Future<Void> followPeople() {
        Topic<AccountKey, AccountRecord> topic = topics.accounts().carrying(Values.json(AccountRecord.class));
        Words<AccountKey, AccountRecord> accounts = new Words<>(topic, unreadable);
        var actors = new Words<>(topics.actors(), unreadable);
        Set<TopicPartition> partitions = new HashSet<>(Reader.partitions(topic));
        partitions.addAll(Reader.partitions(topics.actors()));
        return toEnd(lasting(false), partitions, batch -> {
                    accounts.each(batch, listener::account);
                    actors.each(batch, listener::actor);
                })
                .onSuccess(read -> listener.accountsRead());
    }

    /** Done once these partitions were read from their beginning to the end that they have now; reading goes on. */
    private Future<Void> toEnd(
            Reader reader, Set<TopicPartition> partitions, Consumer<ConsumerRecords<byte[], byte[]>> batch) {
        return reader.assign(partitions)
                .compose(assigned -> reader.ends(partitions))
                .compose(ends -> reader.read(Reader.beginning(partitions), records -> {
                            progress.heardFromKafka();
                            batch.accept(records);
                        })
                        .compose(placed -> reader.reached(ends, NO_HURRY)));
    }

    private Future<Void> follow(Reader updates, Map<TopicPartition, Long> ends) {
        Words<EntryKey, Entry> entries = new Words<>(topics.updates(), unreadable);
        return updates.read(ends, batch -> {
                    progress.heardFromKafka();
                    takeEntries(entries, batch, true).forEach(listener::entry);
                })
                .onSuccess(placed -> {
                    progress.pagesRead();
                    followProposals();
                    scan(Reader.partitions(topics.updates()));
                    firstRead = older.onComplete(done -> serveAsItIs());
                    vertx.setPeriodic(PULSE_MS, id -> feelPulse(updates));
                    vertx.setPeriodic(HOLES_MS, id -> lookForHoles());
                    vertx.setPeriodic(MEND_MS, id -> mend());
                });
    }

    /** What comes of decisions, and what matching and other nodes tell editors, the latter two from these ends on. */
    private Future<Void> followDesk(Reader reader, Map<TopicPartition, Long> ends) {
        var outcomes = new Words<>(topics.outcomes(), unreadable);
        var answers = new Words<>(topics.answers(), unreadable);
        var presence = new Words<>(topics.presence(), unreadable);
        Map<TopicPartition, Long> from = new HashMap<>(ends);
        Map<TopicPartition, Long> told = new HashMap<>(ends);
        told.keySet().retainAll(Reader.partitions(topics.outcomes()));
        // Outcomes from as far back as they are kept: they tell the versions of proposals.
        from.putAll(Reader.beginning(told.keySet()));
        return reader.read(from, batch -> {
                    outcomes.each(batch, (key, outcome) -> {
                        if (outcome != null) {
                            listener.outcome(outcome);
                        }
                    });
                    answers.each(batch, (desk, answer) -> {
                        if (answer != null) {
                            listener.answer(answer);
                        }
                    });
                    presence.each(batch, (node, attendance) -> {
                        if (attendance != null) {
                            listener.attendance(node, attendance);
                        }
                    });
                })
                .compose(placed -> readOutcomes(reader, told));
    }

    /** Done when they are read, or when readers have waited for that long enough; editors are not served until then. */
    private Future<Void> readOutcomes(Reader reader, Map<TopicPartition, Long> ends) {
        return reader.reached(ends, NO_HURRY)
                .onSuccess(read -> progress.outcomesRead())
                .onFailure(e -> complain("outcomes cannot be read", e))
                .timeout(OUTCOMES.toMillis(), TimeUnit.MILLISECONDS)
                .otherwiseEmpty();
    }

    /** Gives those that were not known before; the way of {@code live} ones is clocked. */
    private List<Entry> takeEntries(Words<EntryKey, Entry> words, ConsumerRecords<byte[], byte[]> batch, boolean live) {
        List<Entry> entries = new ArrayList<>();
        Set<ArticleId> gone = new HashSet<>();
        words.each(batch, (record, key, entry) -> {
            if (entry == null && Canary.isPage(key.article())) {
                gone.add(key.article());
            }
            if (entry == null || isOver(key.article())) {
                return;
            }
            entries.add(entry);
            if (live && passages.isCounting()) {
                hub.passed(entry.mark().article(), Passages.of(record));
            }
        });
        // Nothing of a page comes after its end.
        entries.removeIf(entry -> gone.contains(entry.mark().article()));
        List<Entry> fresh = hub.take(entries);
        gone.forEach(hub::forget);
        mend();
        return fresh;
    }

    /** By the real clock, as its names are: what is read of it again would bring back a page that is forgotten. */
    private static boolean isOver(ArticleId article) {
        return Canary.isOver(article, Instant.now());
    }

    /**
     * Of two entries with one seq the log has kept one, or will have: what it has committed is what counts, also where
     * something cannot be read back from this node's disk.
     */
    private void mend() {
        Reader updates = follower;
        if (mending || updates == null) {
            return;
        }
        Set<ArticleId> wrong = rereads.next(hub.wrong(), this::length, System.nanoTime());
        if (wrong.isEmpty()) {
            return;
        }
        mending = true;
        hub.rereading(wrong);
        Map<ArticleId, List<Entry>> read = new HashMap<>();
        wrong.forEach(article -> read.put(article, new ArrayList<>()));
        // The uncommitted end: a transaction that was open at the time of the defect is waited for.
        updates.ends(partitionsOf(wrong))
                .compose(ends -> readCommitted(ends, read))
                .onSuccess(done -> read.forEach(hub::replace))
                .onFailure(e -> complain("an article cannot be read again", e))
                .onComplete(done -> mending = false)
                .onSuccess(done -> mend());
    }

    private long length(ArticleId article) {
        return hub.log(article)
                .or(() -> hub.canary(article))
                .map(log -> log.last().seq())
                .orElse(0L);
    }

    private Future<Void> readCommitted(Map<TopicPartition, Long> ends, Map<ArticleId, List<Entry>> read) {
        Words<EntryKey, Entry> words = new Words<>(topics.updates(), unreadable);
        Reader reader = reader(true);
        return reader.assign(ends.keySet())
                .compose(assigned -> reader.read(
                        Reader.beginning(ends.keySet()),
                        batch -> words.each(batch, (key, entry) -> {
                            List<Entry> of = read.get(key.article());
                            if (of != null && entry != null) {
                                of.add(entry);
                            } else if (of != null && Canary.isPage(key.article())) {
                                of.clear();
                            }
                        })))
                .compose(placed -> reader.reached(ends, NO_HURRY))
                .eventually(() -> release(reader));
    }

    private void followProposals() {
        Reader reader = lasting(true);
        var proposals = new Words<>(topics.proposals(), unreadable);
        var candidates = new Words<>(topics.candidates(), unreadable);
        var facts = new Words<>(topics.facts(), unreadable);
        var agenda = new Words<>(topics.agenda(), unreadable);
        var articles = new Words<>(topics.articles(), unreadable);
        var receipts = new Words<>(topics.receipts(), unreadable);
        Set<TopicPartition> followed = new HashSet<>(Reader.partitions(topics.proposals()));
        followed.addAll(Reader.partitions(topics.candidates()));
        followed.addAll(Reader.partitions(topics.facts()));
        followed.addAll(Reader.partitions(topics.agenda()));
        followed.addAll(Reader.partitions(topics.articles()));
        followed.addAll(Reader.partitions(topics.receipts()));
        toEnd(reader, followed, batch -> {
                    proposals.each(batch, (record, key, proposal) -> {
                        if (!key.desk().equals(Canary.DESK)) {
                            passages.take(key.proposal(), record);
                        }
                        listener.proposal(key, proposal);
                    });
                    candidates.each(batch, listener::candidate);
                    facts.each(batch, listener::fact);
                    agenda.each(batch, listener::work);
                    articles.each(batch, listener::article);
                    receipts.each(batch, listener::receipt);
                })
                .onSuccess(read -> progress.proposalsRead())
                .onFailure(e -> complain("proposals cannot be read", e));
    }

    /** Reads these partitions of {@code updates} anew, for what lies before the noted end or is missing. */
    private void scan(Set<TopicPartition> partitions) {
        Words<EntryKey, Entry> words = new Words<>(topics.updates(), unreadable);
        Reader reader = reader(false);
        older = toEnd(reader, partitions, batch -> takeEntries(words, batch, false))
                .onFailure(e -> complain("older entries could not be read", e))
                .eventually(() -> release(reader));
    }

    private void serveAsItIs() {
        progress.olderRead();
        Set<ArticleId> partial = hub.asFarAsItGoes();
        if (!partial.isEmpty()) {
            LOG.error("the oldest entries of {} cannot be read: their pages are served without them", partial);
        }
    }

    private void lookForHoles() {
        Set<ArticleId> wanting = hub.holes();
        wanting.addAll(hub.withoutBeginning());
        if (!older.isComplete() || wanting.isEmpty()) {
            return;
        }
        LOG.warn("entries are missing of {}: reading their partitions again", wanting);
        scan(partitionsOf(wanting));
    }

    private Set<TopicPartition> partitionsOf(Set<ArticleId> articles) {
        return articles.stream()
                .map(article -> topics.updates().partition(new EntryKey(article, 1)))
                .map(partition -> new TopicPartition(topics.updates().name(), partition))
                .collect(Collectors.toSet());
    }

    private void feelPulse(Reader reader) {
        reader.ends(Set.of(new TopicPartition(topics.updates().name(), 0))).onSuccess(end -> progress.heardFromKafka());
    }

    /** Closing ends what is being read, and is no trouble. */
    private void complain(String what, Throwable e) {
        if (progress.isServing()) {
            LOG.error("{}: {}", what, String.valueOf(e));
        }
    }

    private Reader lasting(boolean committed) {
        Reader reader = reader(committed);
        following.add(reader);
        return reader;
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
