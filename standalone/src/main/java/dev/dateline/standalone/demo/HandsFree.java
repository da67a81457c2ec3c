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

    private final EditorClient editor;
    private final double speed;
    private final Consumer<String> voice;
    private final Map<String, Instant> seen = new HashMap<>();

    HandsFree(EditorClient editor, double speed, Consumer<String> voice) {
        this.editor = editor;
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
            Thread.sleep(GLANCE);
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
                    && Instant.now().isAfter(due)) {
                decide(proposal);
            }
        }
    }

    private long reading() {
        return Math.round(READING.toMillis() / speed);
    }

    private void decide(JsonNode proposal) throws IOException, InterruptedException, Json.Malformed {
        Remedy remedy = Remedy.of(proposal);
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
