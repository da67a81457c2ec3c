package dev.dateline.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.json.Json;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** What a server said. */
record Answer(int status, String body) {
    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.body());
    }

    JsonNode json() {
        try {
            return Json.tree(body.getBytes(StandardCharsets.UTF_8));
        } catch (Json.Malformed e) {
            throw new AssertionError(status + " without JSON: " + body, e);
        }
    }

    /** The one clear line of a refusal. */
    String error() {
        return json().path("error").asText();
    }
}
