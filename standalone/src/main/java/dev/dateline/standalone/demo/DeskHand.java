package dev.dateline.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.live.EntryId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Decides what the story has an editor decide of their own accord; the same again has no second effect. */
final class DeskHand {
    private static final int CONFLICT = 409;
    private static final int TRIES = 5;

    private final EditorClient editor;

    DeskHand(EditorClient editor) {
        this.editor = editor;
    }

    /** Empty when it is decided, else why not, in one line. */
    String carryOut(StoryAct act) throws InterruptedException {
        Optional<EntryId> entry = act.after() == null
                ? Optional.empty()
                : new Watching(editor, List.of(act.article())).await(act.after());
        if (act.after() != null && entry.isEmpty()) {
            return "no update says yet: " + act.after();
        }
        try {
            return decide(act, act.on(entry.orElse(null)));
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** Where somebody else was first, it is decided again on what they left. */
    private String decide(StoryAct story, Act act) throws IOException, InterruptedException {
        long base = story.firstBase();
        String refusal = "";
        for (int i = 0; i < TRIES; i++) {
            String id = "hands-free:" + story.article() + ":" + story.at().toEpochMilli() + ":" + base;
            EditorClient.Answer answer = editor.decide(story.article().value(), id, base, act);
            JsonNode winner = answer.body().path("winner").path("version");
            if (answer.isDone()) {
                return "";
            }
            refusal = answer.error();
            if (answer.status() != CONFLICT || !winner.isNumber() || winner.asLong() == base) {
                return refusal;
            }
            base = winner.asLong();
        }
        return refusal;
    }
}
