package dev.dateline.gateway.desk;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.DecisionId;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.json.Require;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an editor asks for.
 *
 * @param id so that asking again takes no second effect; null where the gateway is to make one
 * @param base the version of its subject that the editor saw
 */
record DecisionRequest(@Nullable DecisionId id, @Nullable Long base, Act act) {
    private static final List<String> CLERKS = List.of("release-", "withdraw-", "publish-");

    DecisionRequest {
        for (String clerks : CLERKS) {
            Require.that(
                    id == null || !id.value().startsWith(clerks), "ids that begin with " + clerks + " are the clerk's");
        }
        Require.present("base", base);
        Require.present("act", act);
        Require.that(!(act instanceof Act.Unsupported), "act.type is missing or of a kind that is not known");
        Require.that(!(act instanceof Act.Erased), "act.type erased is not for editors");
        Require.that(!(act instanceof Act.Publish), "act.type publish is the clerk's: approve the proposal instead");
        Require.that(!(act instanceof Act.Withdraw), "act.type withdraw is the clerk's: retract the entry instead");
    }

    /**
     * The request in these bytes; {@code key} is the header that may name the decision instead of the body, null where
     * absent. Throws {@link IllegalArgumentException} with one clear line.
     */
    static DecisionRequest read(byte[] body, @Nullable String key) {
        try {
            DecisionRequest request = Json.read(body, DecisionRequest.class);
            return key == null ? request : request.named(new DecisionId(key));
        } catch (Json.Malformed e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** The decision, made now. */
    Decision decision(ArticleId article, String by, Instant at) {
        DecisionId named = id == null ? new DecisionId("d-" + UUID.randomUUID()) : id;
        return new Decision(named, article, by, at, Require.present("base", base), act);
    }

    private DecisionRequest named(DecisionId key) {
        Require.that(id == null || id.equals(key), "the Idempotency-Key is not the id in the body");
        return new DecisionRequest(key, base, act);
    }
}
