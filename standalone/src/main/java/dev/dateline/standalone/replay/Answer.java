package dev.dateline.standalone.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.dateline.contract.json.Json;
import java.util.ArrayList;
import java.util.List;

/** What the ingest's answer to a batch means. Pure. */
sealed interface Answer {
    /** Every line is dealt with. */
    record Done(Receipt receipt) implements Answer {}

    /** Not now: the same again, later. */
    record Later(String why) implements Answer {}

    /** Too much at once: each line for itself. */
    record Apart() implements Answer {}

    /** No use to go on. */
    record Stop(String why) implements Answer {}

    static Answer of(int status, byte[] body, Batch batch) {
        JsonNode tree = tree(body);
        if (tree.path("accepted").isArray() && tree.path("rejected").isArray()) {
            return receipt(tree, batch);
        }
        String error = status + " " + tree.path("error").asText("without a reason");
        if (status >= 500 || status == 408 || status == 429) {
            return new Later(error);
        }
        if (status == 413 || status == 400) {
            return batch.lines().size() > 1 ? new Apart() : new Done(refused(batch, status, error));
        }
        return new Stop(status == 401 ? "the ingest does not know this key (401)" : "the ingest answers " + error);
    }

    private static Answer receipt(JsonNode tree, Batch batch) {
        List<String> accepted = new ArrayList<>();
        tree.path("accepted")
                .forEach(each -> accepted.add(
                        each.path("uri").asText() + " " + each.path("version").asText()));
        List<Receipt.Refused> refused = new ArrayList<>();
        for (JsonNode each : tree.path("rejected")) {
            int line = Math.clamp(each.path("line").asInt(), 1, batch.lines().size());
            Line.Sendable sent = batch.lines().get(line - 1);
            refused.add(new Receipt.Refused(
                    sent.number(),
                    sent.offset(),
                    each.path("reason").asText(),
                    each.path("detail").asText()));
        }
        return accepted.size() + refused.size() == batch.lines().size()
                ? new Done(new Receipt(accepted, refused))
                : new Stop("the ingest answers for " + (accepted.size() + refused.size()) + " lines where "
                        + batch.lines().size() + " were sent");
    }

    private static Receipt refused(Batch batch, int status, String error) {
        String reason = status == 413 ? "TOO_LARGE" : "MALFORMED";
        return new Receipt(
                List.of(),
                batch.lines().stream()
                        .map(line -> new Receipt.Refused(line.number(), line.offset(), reason, error))
                        .toList());
    }

    private static JsonNode tree(byte[] body) {
        try {
            return Json.tree(body);
        } catch (Json.Malformed e) {
            return MissingNode.getInstance();
        }
    }
}
