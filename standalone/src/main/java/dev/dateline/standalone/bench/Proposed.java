package dev.dateline.standalone.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.contract.json.Json;
import io.vertx.core.buffer.Buffer;
import java.util.Optional;

/**
 * An open proposal, as the desk was told of it.
 *
 * @param uri of the item that it rests on
 */
record Proposed(String id, String article, String uri, long base, JsonNode suggestion) {
    /** What the desk's frame proposes; empty where it is of another kind, or of a proposal that is settled. */
    static Optional<Proposed> in(JsonNode frame) {
        JsonNode proposal = frame.path("proposal");
        return "pending".equals(proposal.path("state").asText())
                ? Optional.of(new Proposed(
                        proposal.path("id").asText(),
                        proposal.path("article").asText(),
                        proposal.at("/suggestion/restsOn/0/item/uri").asText(),
                        proposal.path("base").asLong(),
                        proposal.path("suggestion")))
                : Optional.empty();
    }

    /** The refusal of it. */
    Buffer rejection(String decision) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("id", decision).put("base", base);
        request.putObject("act").put("type", "reject").put("proposal", id).put("reason", "Told already.");
        return Buffer.buffer(Json.bytes(request));
    }

    /** The approval as the console hands it in: the suggestion as it is. */
    Buffer approval(String decision) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("id", decision).put("base", base);
        request.putObject("act").put("type", "approve").put("proposal", id).set("post", suggestion);
        return Buffer.buffer(Json.bytes(request));
    }
}
