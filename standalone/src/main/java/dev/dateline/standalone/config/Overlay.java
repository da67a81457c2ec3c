package dev.dateline.standalone.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.standalone.Trouble;
import java.util.List;
import java.util.Map;

/** Lays a file's settings over the defaults, section by section; an empty setting changes nothing, a secret is refused. */
final class Overlay {
    private static final List<String> SECRETS = List.of("key", "signingSecret");

    private Overlay() {}

    static void put(ObjectNode file, ObjectNode config) {
        checkClient(file.at("/kafka/client"));
        checkSources(file.at("/ingest/sources"));
        checkGateway("gateway.openId", file.at("/gateway/openId"), "clientSecret");
        int hooks = 0;
        for (JsonNode hook : file.at("/gateway/webhooks")) {
            checkGateway("gateway.webhooks[" + hooks++ + "]", hook, "secret");
        }
        merge(file, config);
    }

    private static void merge(ObjectNode over, ObjectNode under) {
        for (Map.Entry<String, JsonNode> entry : over.properties()) {
            JsonNode below = under.get(entry.getKey());
            if (below instanceof ObjectNode section && entry.getValue() instanceof ObjectNode inner) {
                merge(inner, section);
            } else if (below == null || !entry.getValue().isNull()) {
                under.set(entry.getKey(), entry.getValue());
            }
        }
    }

    private static void checkClient(JsonNode client) {
        client.propertyStream()
                .map(Map.Entry::getKey)
                .filter(Secrets::isSecret)
                .findFirst()
                .ifPresent(name -> {
                    throw Trouble.wrongUse("kafka.client." + name
                            + ": a secret does not belong in this file: set the environment variable "
                            + Environment.clientVariable(name));
                });
    }

    private static void checkGateway(String path, JsonNode lines, String secret) {
        if (lines.has(secret)) {
            throw Trouble.wrongUse(path + "." + secret
                    + ": a secret does not belong in this file: put it into a file and"
                    + " name that with " + secret + "File, or into an environment variable and name that with " + secret
                    + "Env");
        }
    }

    /** Refuses a source that brings its key or its secret along; of other lists nothing has one. */
    static void checkSources(JsonNode sources) {
        for (int i = 0; i < sources.size(); i++) {
            for (String secret : SECRETS) {
                if (sources.path(i).has(secret)) {
                    throw Trouble.wrongUse("ingest.sources[" + i + "]." + secret
                            + ": a key does not belong in this file: put it into a file and name that with " + secret
                            + "File, or into an environment variable and name that with " + secret + "Env");
                }
            }
        }
    }
}
