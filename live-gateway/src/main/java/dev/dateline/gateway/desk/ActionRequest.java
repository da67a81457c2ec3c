package dev.dateline.gateway.desk;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.DecisionId;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.json.Require;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an editor asks for at once: a decision for each article or proposal, under one id.
 *
 * @param id so that asking again takes no second effect; null where the gateway is to make one
 */
record ActionRequest(@Nullable String id, List<Part> decisions) {
    private static final int MOST = 200;

    ActionRequest {
        if (id != null) {
            Require.id("id", id);
        }
        decisions = List.copyOf(Require.present("decisions", decisions));
        Require.that(!decisions.isEmpty(), "an action holds no decision");
        Require.that(decisions.size() <= MOST, "an action holds more than " + MOST + " decisions");
    }

    /** One of them; {@code base} is the version of its subject that the editor saw. */
    record Part(ArticleId article, @Nullable Long base, Act act) {
        Part {
            Require.present("article", article);
        }
    }

    /** The request in these bytes; throws {@link IllegalArgumentException} with one clear line. */
    static ActionRequest read(byte[] body, @Nullable String key) {
        try {
            ActionRequest request = Json.read(body, ActionRequest.class);
            Require.that(
                    key == null || request.id() == null || key.equals(request.id()),
                    "the Idempotency-Key is not the id in the body");
            String id = key != null ? key : request.id();
            return new ActionRequest(id == null ? "act-" + UUID.randomUUID() : id, request.decisions());
        } catch (Json.Malformed e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** The decisions, made now: each has an id that a repeat of the action gives it again. */
    List<Decision> decisions(String by, Instant at) {
        String action = Require.present("id", id);
        List<Decision> made = new ArrayList<>();
        for (int i = 0; i < decisions.size(); i++) {
            Part part = decisions.get(i);
            DecisionId decision = new DecisionId(action + "." + (i + 1));
            made.add(new DecisionRequest(decision, part.base(), part.act())
                    .decision(part.article(), by, at)
                    .within(action));
        }
        return made;
    }
}
