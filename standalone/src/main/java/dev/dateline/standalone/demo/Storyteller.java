package dev.dateline.standalone.demo;

import dev.dateline.contract.json.Json;
import dev.dateline.contract.style.HouseStyle;
import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Consumer;

/** Sends the story's items to ingest, one after the other, as their senders would. */
final class Storyteller {
    private static final Duration BEFORE_THE_FIRST = Duration.ofSeconds(3);
    private static final Duration BETWEEN = Duration.ofSeconds(8);
    private static final Duration BEFORE_A_RETRY = Duration.ofSeconds(1);

    private final DemoStory story;
    private final Sending sending;
    private final StoryClock clock;
    private final StoryCursor cursor;
    private final Consumer<String> voice;

    /** Where items go, with which keys, and how many times as fast as usual. */
    record Sending(HttpClient http, URI items, SourceKeys keys, double speed) {
        Duration paced(Duration usual) {
            return Duration.ofMillis(Math.round(usual.toMillis() / speed));
        }
    }

    Storyteller(DemoStory story, Sending sending, StoryClock clock, StoryCursor cursor, Consumer<String> voice) {
        this.story = story;
        this.sending = sending;
        this.clock = clock;
        this.cursor = cursor;
        this.voice = voice;
    }

    /** Tells the rest of the story, from item number {@code next} on; returns when all is told. */
    void tell(int next) throws InterruptedException {
        Thread.sleep(sending.paced(BEFORE_THE_FIRST));
        for (int i = next; i < story.items().size(); i++) {
            send(story.items().get(i));
            cursor.save(new StoryCursor.Place(i + 1, clock.instant()));
            Thread.sleep(sending.paced(BETWEEN));
        }
    }

    private void send(StoryItem item) throws InterruptedException {
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
        String time = HouseStyle.timeOfDay(item.at(), story.zone());
        String headline = story.ninjs(item).at("/headlines/0/value").asText();
        return "%-10s %s: %s%n%-10s (%s)".formatted(time, story.provider(item).credit(), headline, "", item.remark());
    }
}
