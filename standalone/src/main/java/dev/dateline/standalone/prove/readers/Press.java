package dev.dateline.standalone.prove.readers;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryKey;
import dev.dateline.contract.live.Front;
import dev.dateline.contract.live.Page;
import dev.dateline.contract.live.Position;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.Topics;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.bench.fanout.MadeLog;
import dev.dateline.standalone.bench.fanout.Marked;
import dev.dateline.standalone.bench.fanout.Micros;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes articles' logs to the topic of updates at a fixed rate, and their pages at most once a second, as the log
 * application does; knows where each log ends.
 */
final class Press implements AutoCloseable {
    private static final long PAGE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Topics topics;
    private final KafkaProducer<byte[], byte[]> producer;
    private final List<Story> stories = new ArrayList<>();
    private volatile @Nullable Exception refused;
    private @Nullable Thread running;
    private long written;

    /** An article as it stands. */
    private static final class Story {
        private final ArticleId article;
        private final MadeLog log;
        private final Deque<Entry> newest = new ArrayDeque<>();
        private final Front front;
        private long pageAt;

        Story(ArticleId article) {
            this.article = article;
            this.log = new MadeLog(article);
            Entry opened = log.opened();
            front = Front.of((Entry.Opened) opened);
            newest.add(opened);
        }

        Entry goOn(String text) {
            Entry entry = log.posted(text);
            newest.add(entry);
            if (newest.size() > Page.NEWEST) {
                newest.remove();
            }
            return entry;
        }

        Position position() {
            return newest.getLast().mark().position();
        }

        Page page() {
            return new Page(article, position(), front, List.copyOf(newest));
        }
    }

    /** Opens articles of these names. */
    Press(Site site, List<String> articles) {
        this.topics = site.topics();
        Map<String, Object> settings = new HashMap<>(site.kafka());
        settings.put("acks", "all");
        settings.put("linger.ms", 0);
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        for (String name : articles) {
            Story story = new Story(new ArticleId(name));
            stories.add(story);
            send(story.newest.getLast());
            write(story);
        }
        producer.flush();
    }

    /** So many updates a second from now on, each article in its turn, {@code size} bytes of text each. */
    void start(double rate, int size) {
        running = Thread.ofPlatform().daemon().name("press").start(() -> {
            long begin = System.nanoTime();
            for (long number = 0; !Thread.currentThread().isInterrupted(); number++) {
                long due = begin + Math.round(number / rate * TimeUnit.SECONDS.toNanos(1));
                LockSupport.parkNanos(due - System.nanoTime());
                if (System.nanoTime() >= due) {
                    publish(stories.get(Math.toIntExact(number % stories.size())), size);
                } else {
                    number--;
                }
            }
        });
    }

    /** Writes no more; gives where each log ends, once Kafka has it all. */
    List<Position> stop() throws InterruptedException {
        halt();
        producer.flush();
        Exception failure = refused;
        if (failure != null) {
            throw Trouble.failed("Kafka did not take an entry: " + Trouble.lineOf(failure));
        }
        return positions();
    }

    /** Where each log ends now: what a page that is opened now has on it. */
    synchronized List<Position> positions() {
        return stories.stream().map(Story::position).toList();
    }

    /** How many updates were written so far. */
    synchronized long written() {
        return written;
    }

    private void halt() throws InterruptedException {
        Thread writing = running;
        running = null;
        if (writing != null) {
            writing.interrupt();
            writing.join();
        }
    }

    @Override
    public void close() {
        try {
            halt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close(Duration.ofSeconds(2));
    }

    private synchronized void publish(Story story, int size) {
        send(story.goOn(new Marked(++written, Micros.now(), size).text()));
        if (System.nanoTime() - story.pageAt > PAGE_NANOS) {
            write(story);
        }
    }

    private void send(Entry entry) {
        put(topics.updates(), EntryKey.of(entry), entry);
    }

    private void write(Story story) {
        story.pageAt = System.nanoTime();
        put(topics.pages(), story.article, story.page());
    }

    private <K, V> void put(Topic<K, V> topic, K key, V value) {
        var unused = producer.send(
                new ProducerRecord<>(topic.name(), topic.partition(key), topic.keyBytes(key), topic.valueBytes(value)),
                (taken, failure) -> {
                    if (failure != null) {
                        refused = failure;
                    }
                });
    }
}
