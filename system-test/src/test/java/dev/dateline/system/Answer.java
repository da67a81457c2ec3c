package dev.dateline.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.json.Json;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** What a server said. */
record Answer(int status, String body, HttpHeaders headers) {
    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.body(), response.headers());
    }

    /** A header's value; empty where there is none. */
    String header(String name) {
        return headers.firstValue(name).orElse("");
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
