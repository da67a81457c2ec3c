package dev.dateline.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.json.Json;
import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Decides in an editor's place, over the same API: publishes what is new, after its embargo, and mends what must be. */
final class HandsFree {
    private static final Duration READING = Duration.ofSeconds(2);
    private static final Duration GLANCE = Duration.ofMillis(500);
    private static final Duration SHORTEST_GLANCE = Duration.ofMillis(100);

    private final EditorClient editor;
    private final DemoStory story;
    private final double speed;
    private final Consumer<String> voice;
    private final Map<String, Instant> seen = new HashMap<>();

    HandsFree(EditorClient editor, DemoStory story, double speed, Consumer<String> voice) {
        this.editor = editor;
        this.story = story;
        this.speed = speed;
        this.voice = voice;
    }

    /** Works until it is interrupted. */
    void work() throws InterruptedException {
        while (true) {
            try {
                look();
            } catch (IOException | Json.Malformed e) {
                voice.accept("  hands-free: " + Trouble.lineOf(e) + "; looking again");
            }
            Thread.sleep(Math.max(SHORTEST_GLANCE.toMillis(), Math.round(GLANCE.toMillis() / speed)));
        }
    }

    private void look() throws IOException, InterruptedException, Json.Malformed {
        EditorClient.Answer answer = editor.get("/v1/proposals");
        if (!answer.isDone()) {
            throw new IOException("the gateway says " + answer.error());
        }
        for (JsonNode proposal : answer.body().path("proposals")) {
            String id = proposal.path("id").asText();
            Instant due = seen.computeIfAbsent(id, key -> Instant.now().plusMillis(reading()));
            if ("pending".equals(proposal.path("state").asText())
                    && Instant.now().isAfter(due)
                    && !isTheClerks(proposal)) {
                decide(proposal);
            }
        }
    }

    /** What the article's policy withdraws is left to the clerk, and noted once that is done; what others have it leaves. */
    private boolean isTheClerks(JsonNode proposal) {
        return "kill".equals(proposal.path("relation").asText())
                && !proposal.path("affected").isEmpty()
                && proposal.path("also").isEmpty()
                && story.withdrawsAtOnce(proposal.path("article").asText());
    }

    private Hands hands(JsonNode proposal) {
        JsonNode version = proposal.at("/suggestion/restsOn/0");
        return story.hands(
                version.at("/item/uri").asText(), version.path("version").asText());
    }

    private long reading() {
        return Math.round(READING.toMillis() / speed);
    }

    private void decide(JsonNode proposal) throws IOException, InterruptedException, Json.Malformed {
        Remedy remedy = Remedy.of(proposal, hands(proposal));
        for (Remedy.Step step : remedy.steps()) {
            EditorClient.Answer answer =
                    editor.decide(proposal.path("article").asText(), step.decision(), step.base(), step.act());
            if (!answer.isDone()) {
                voice.accept("  hands-free: " + answer.error());
                return;
            }
        }
        voice.accept("           -> " + remedy.line());
    }
}
