package dev.dateline.standalone.demo;

import dev.dateline.contract.json.Json;
import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells the story, beat by beat: sends its items to ingest as their senders would, and decides as its editors would. */
final class Storyteller {
    private static final Duration BEFORE_THE_FIRST = Duration.ofSeconds(3);
    private static final Duration BETWEEN = Duration.ofSeconds(8);
    private static final Duration BEFORE_A_RETRY = Duration.ofSeconds(1);

    private final DemoStory story;
    private final Sending sending;
    private final StoryClock clock;
    private final StoryCursor cursor;
    private final @Nullable EditorClient desk;
    private final Consumer<String> voice;

    /** Where items go, with which keys, and how many times as fast as usual. */
    record Sending(HttpClient http, URI items, SourceKeys keys, double speed) {
        Duration paced(Duration usual) {
            return Duration.ofMillis(Math.round(usual.toMillis() / speed));
        }
    }

    /** {@code desk} is who decides in the editor's place; null where somebody sits there. */
    Storyteller(
            DemoStory story,
            Sending sending,
            StoryClock clock,
            StoryCursor cursor,
            @Nullable EditorClient desk,
            Consumer<String> voice) {
        this.story = story;
        this.sending = sending;
        this.clock = clock;
        this.cursor = cursor;
        this.desk = desk;
        this.voice = voice;
    }

    /** Tells the rest of the story, from beat number {@code next} on; returns when all is told. */
    void tell(int next) throws InterruptedException {
        List<Beat> beats = story.beats();
        Thread.sleep(sending.paced(BEFORE_THE_FIRST));
        for (int i = next; i < beats.size(); i++) {
            tell(beats.get(i));
            cursor.save(new StoryCursor.Place(i + 1, clock.instant()));
            Thread.sleep(sending.paced(BETWEEN));
        }
    }

    private void tell(Beat beat) throws InterruptedException {
        switch (beat) {
            case StoryItem item -> send(item);
            case StoryAct act -> decide(act);
        }
    }

    private void decide(StoryAct act) throws InterruptedException {
        clock.leapTo(act.at());
        if (desk == null) {
            voice.accept(line(act.at(), "", "The desk might now: " + act.remark()));
            return;
        }
        String refusal = new DeskHand(desk).carryOut(act);
        voice.accept(line(act.at(), "The desk: ", act.remark())
                + (refusal.isEmpty() ? "" : "  [not done: " + refusal + "]"));
    }

    /** A correction comes to what is on the page: where nobody sits at the desk, it waits for that. */
    private void awaitWhatItIsAbout(StoryItem item) throws InterruptedException {
        String words = item.handling().after();
        if (desk != null && words != null) {
            new Watching(desk, story.articles().stream().map(StoryArticle::id).toList()).await(words);
        }
    }

    private void send(StoryItem item) throws InterruptedException {
        awaitWhatItIsAbout(item);
        clock.leapTo(item.at());
        HttpRequest request = HttpRequest.newBuilder(sending.items())
                .header("Content-Type", "application/json")
                .header("X-Api-Key", sending.keys().of(item.from()))
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(story.ninjs(item))))
                .build();
        String refusal = posted(request);
        voice.accept(line(item) + (refusal.isEmpty() ? "" : "  [refused: " + refusal + "]"));
    }

    /** Empty when ingest has the item, else why it refused; asks again for as long as ingest cannot answer. */
    private String posted(HttpRequest request) throws InterruptedException {
        while (true) {
            try {
                HttpResponse<String> answer = sending.http().send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() < 500) {
                    return answer.statusCode() < 300 ? "" : answer.statusCode() + " " + answer.body();
                }
                voice.accept("  ingest cannot take it now (" + answer.statusCode() + "); asking again");
            } catch (IOException e) {
                voice.accept("  ingest does not answer (" + Trouble.lineOf(e) + "); asking again");
            }
            Thread.sleep(BEFORE_A_RETRY);
        }
    }

    private String line(StoryItem item) {
        String headline = story.ninjs(item).at("/headlines/0/value").asText();
        return line(item.at(), story.provider(item).credit() + ": ", headline)
                + "%n%-10s (%s)".formatted("", item.remark());
    }

    private String line(Instant at, String who, String what) {
        return "%-10s %s%s".formatted(story.times().timeOfDay(at), who, what);
    }
}
