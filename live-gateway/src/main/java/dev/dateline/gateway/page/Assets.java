package dev.dateline.gateway.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The style sheets and scripts under {@code /assets/}: a closed list, so no name leads anywhere else. */
public final class Assets {
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "yaml", "application/yaml");

    private static final Map<String, Asset> BY_NAME = Stream.of(
                    "dateline.css",
                    "console.css",
                    "icon.svg",
                    "dateline-client.js",
                    "update.js",
                    "reader.js",
                    "console.js",
                    "candidates.js",
                    "detail.js",
                    "decisions.js",
                    "merging.js",
                    "watches.js",
                    "ask.js",
                    "sign-in.js",
                    "welcome.js",
                    "people.js",
                    "account.js")
            .collect(Collectors.toUnmodifiableMap(Function.identity(), name -> load("assets/" + name)));

    private static final Asset API = load("api/openapi.yaml");

    private Assets() {}

    /** The asset of that name, such as {@code dateline.css}; empty for any other. */
    public static Optional<Asset> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** What the API is, for programs: OpenAPI. */
    public static Asset api() {
        return API;
    }

    private static Asset load(String name) {
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("asset " + name + " is not on the class path");
            }
            return Asset.of(type, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
