package dev.dateline.standalone.demo;

import dev.dateline.gateway.Gateway;
import dev.dateline.gateway.GatewayConfig;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.config.ConfigReader;
import dev.dateline.standalone.config.DatelineConfig;
import dev.dateline.standalone.config.TopicSettings;
import dev.dateline.standalone.parts.Part;
import dev.dateline.standalone.parts.PartConfigs;
import dev.dateline.standalone.parts.Parts;
import dev.dateline.standalone.parts.ProcessorWatch;
import dev.dateline.standalone.parts.Running;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs everything in this process and tells the story to it, from outside, as its senders and editors would. */
public final class Demo {
    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final int PARTITIONS = 6;
    private static final int BODY_BYTES = 1_000_000;

    private final DemoOptions options;
    private final Consumer<String> voice;
    private final DemoStory story = DemoStory.read();
    private final StoryCursor cursor;
    private final StoryCursor.Place place;
    private final StoryClock clock;

    private Demo(DemoOptions options, Consumer<String> voice) {
        this.options = options;
        this.voice = voice;
        this.cursor = new StoryCursor(options.data());
        this.place = cursor.load(new StoryCursor.Place(0, story.starts()));
        this.clock = new StoryClock(place.time(), InstantSource.system());
    }

    /**
     * Starts, goes on where the data folder was, and returns while the story is being told.
     *
     * @param voice told each line for whoever watches
     */
    public static void start(DemoOptions options, Running running, Consumer<String> voice) throws InterruptedException {
        int ingestPort = options.ingestPort();
        try {
            Files.createDirectories(options.data());
        } catch (IOException e) {
            throw Trouble.failed("the folder " + options.data() + " cannot be made: " + Trouble.lineOf(e));
        }
        new Demo(options, voice).start(running, ingestPort);
    }

    private void start(Running running, int ingestPort) throws InterruptedException {
        SourceKeys keys = SourceKeys.in(
                options.data(),
                story.providers().stream().map(StoryProvider::id).toList());
        DatelineConfig config = config();
        Parts parts = Parts.join(running, config, clock);
        ProcessorWatch watch = parts.processor(PartConfigs.of(config.processor()));
        Gateway gateway = parts.gateway(new GatewayConfig(options.host(), options.port(), "Demonstration", BODY_BYTES));
        int ingest = parts.ingest(keys.ingestConfig(story, options.host(), ingestPort));
        watch.awaitReady(LONGEST_START);
        URI pages = options.address(gateway.port());
        EditorClient opener = signedIn(pages, gateway);
        new OpeningDay(story, opener).openArticles();
        DemoWelcome.lines(pages, gateway.signInPath(), options, progress()).forEach(voice);
        parts.opsPort().ifPresent(port -> voice.accept("  Ops       " + options.address(port) + "metrics"));
        HandsFree handsFree = options.handsFree() ? new HandsFree(opener, story, options.speed(), voice) : null;
        EditorClient desk = options.handsFree() ? opener : null;
        tell(running, storyteller(options.address(ingest), keys, desk), handsFree);
    }

    /** The defaults, kept in the demonstration's folder, with few partitions: it starts in half the time. */
    private DatelineConfig config() {
        DatelineConfig config = ConfigReader.defaults().under(options.data());
        TopicSettings topics =
                new TopicSettings("", PARTITIONS, null, null, config.topics().erasure());
        return new DatelineConfig(
                config.kafka(),
                topics,
                config.broker(),
                config.ingest(),
                config.processor(),
                config.gateway(),
                options.ops(),
                config.canary(),
                config.traces());
    }

    private DemoWelcome.Progress progress() {
        return new DemoWelcome.Progress(
                place.next(), story.beats().size(), story.times().timeOfDay(place.time()));
    }

    private Storyteller storyteller(URI ingest, SourceKeys keys, @Nullable EditorClient desk) {
        HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
        Storyteller.Sending sending = new Storyteller.Sending(http, ingest.resolve("/v1/items"), keys, options.speed());
        return new Storyteller(story, sending, clock, cursor, desk, voice);
    }

    private static EditorClient signedIn(URI pages, Gateway gateway) throws InterruptedException {
        EditorClient editor = new EditorClient(pages);
        try {
            EditorClient.Answer answer = editor.signIn(gateway.signInPath());
            if (!answer.isDone()) {
                throw Trouble.failed("the demonstration's editor cannot sign in: " + answer.status());
            }
            return editor;
        } catch (IOException e) {
            throw Trouble.failed("the gateway does not answer at " + pages + ": " + Trouble.lineOf(e));
        }
    }

    private void tell(Running running, Storyteller teller, @Nullable HandsFree handsFree) {
        Thread telling = quietly(() -> {
            if (!progress().isTold()) {
                teller.tell(place.next());
                voice.accept("The story has been told. The pages stay; Ctrl-C stops.");
            }
        });
        Thread working = handsFree == null ? null : quietly(handsFree::work);
        running.add(Part.STORY, () -> {
            telling.interrupt();
            if (working != null) {
                working.interrupt();
            }
            cursor.keepTime(clock.instant());
        });
    }

    /** Something that ends when it is interrupted. */
    @FunctionalInterface
    private interface Work {
        void run() throws InterruptedException;
    }

    private Thread quietly(Work work) {
        return Thread.ofVirtual().start(() -> {
            try {
                work.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                voice.accept("The demonstration cannot go on: " + Trouble.lineOf(e));
            }
        });
    }
}
