package dev.dateline.gateway.page;

import dev.dateline.contract.live.Chain;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The style sheets and scripts under {@code /assets/}: a closed list, so no name leads anywhere else. */
public final class Assets {
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "ts", "text/plain; charset=utf-8",
            "svg", "image/svg+xml");

    private static final Stream<String> SHARED =
            Stream.of("dateline.css", "console.css", "ops.css", "icon.svg", "dateline-client.d.ts");

    /** What readers load, often over a poor line. */
    private static final Set<String> READERS = Set.of(
            "dateline-client.js",
            "dateline-live.js",
            "update.js",
            "house.js",
            "media.js",
            "choices.js",
            "returning.js",
            "reader.js");

    private static final Stream<String> STAFF = Stream.of(
            "ask.js",
            "sign-in.js",
            "welcome.js",
            "people.js",
            "account.js",
            "actors.js",
            "ops.js",
            "ops-chart.js",
            "ops-drawing.js",
            "ops-plot.js",
            "ops-tables.js",
            "ops-words.js");

    private static final Map<String, Asset> BY_NAME = Stream.of(
                    SHARED, READERS.stream(), STAFF, Plot.NAMES.stream(), Console.MODULES.stream())
            .flatMap(Function.identity())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), Assets::load));

    private static final Asset API = Asset.of("application/yaml", read("api/openapi.yaml"));

    private static final String EDITION = Chain.sha256(BY_NAME.entrySet().stream()
                    .map(asset -> asset.getKey() + asset.getValue().etag())
                    .sorted()
                    .collect(Collectors.joining())
                    .getBytes(StandardCharsets.UTF_8))
            .substring(0, 12);

    private Assets() {}

    /** All assets as they are now, in a word: what is asked for under it never changes. */
    public static String edition() {
        return EDITION;
    }

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
        byte[] bytes = bytes(name);
        return Asset.of(type, READERS.contains(name) ? lean(bytes) : bytes);
    }

    private static byte[] bytes(String name) {
        if (Plot.NAMES.contains(name)) {
            return Plot.read(name);
        }
        return Lit.has(name) ? Lit.read(name) : read("assets/" + name);
    }

    private static byte[] lean(byte[] script) {
        return Lean.of(new String(script, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("asset " + name + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
