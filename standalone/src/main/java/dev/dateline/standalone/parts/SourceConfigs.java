package dev.dateline.standalone.parts;

import dev.dateline.contract.wire.SourceId;
import dev.dateline.ingest.normalize.Sender;
import dev.dateline.ingest.source.ApiKey;
import dev.dateline.ingest.source.Inlet;
import dev.dateline.ingest.source.SigningSecret;
import dev.dateline.ingest.source.SourceConfig;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.config.FeedSettings;
import dev.dateline.standalone.config.FolderSettings;
import dev.dateline.standalone.config.SecretPlace;
import dev.dateline.standalone.config.SourceSettings;
import dev.dateline.standalone.config.WayIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sources as the ingest takes them, with secrets read from where they stand. */
public final class SourceConfigs {
    private SourceConfigs() {}

    /**
     * All of them.
     *
     * @throws Trouble in one line with the setting's path, for the first that cannot be
     */
    public static List<SourceConfig> of(List<SourceSettings> sources, Map<String, String> environment) {
        List<SourceConfig> configs = new ArrayList<>();
        for (SourceSettings source : sources) {
            String path = path(configs.size());
            SourceConfig config = PartConfigs.checked(path, () -> source(path, source, environment));
            refuseTwin(path, config, configs);
            configs.add(config);
        }
        return configs;
    }

    /** What {@link #of} would refuse of each alone, a line each; empty where it would not. */
    static List<String> problems(List<SourceSettings> sources, Map<String, String> environment) {
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            String path = path(i);
            SourceSettings source = sources.get(i);
            PartConfigs.problem(() -> PartConfigs.checked(path, () -> source(path, source, environment)))
                    .ifPresent(problems::add);
        }
        return problems;
    }

    /** The files that these sources' secrets stand in. */
    public static List<Path> secretFiles(List<SourceSettings> sources) {
        return sources.stream()
                .map(SourceSettings::way)
                .flatMap(way -> place(way).stream())
                .flatMap(place -> Optional.ofNullable(place.file()).stream())
                .toList();
    }

    static String path(int index) {
        return "ingest.sources[" + index + "]";
    }

    /** What stands in the place; {@code path} is the source's. */
    static String secret(String path, SecretPlace place, Map<String, String> environment) {
        Path file = place.file();
        if (file != null) {
            return fromFile(path + "." + place.setting(), file);
        }
        String name = String.valueOf(place.variable());
        String secret = environment.get(name);
        if (secret == null || secret.isBlank()) {
            throw Trouble.wrongUse(path + "." + place.setting() + ": the environment variable " + name + " is not set");
        }
        return secret.strip();
    }

    private static SourceConfig source(String path, SourceSettings source, Map<String, String> environment) {
        SourceConfig config = new SourceConfig(sender(source), inlet(path, source.way(), environment));
        // What it is known by has its own rules.
        config.id();
        return config;
    }

    /** On whose behalf its items come in. */
    static Sender sender(SourceSettings source) {
        return new Sender(source.provider(), source.origin(), source.zone(), source.language());
    }

    /** What it is known by; reads no secret, for {@link SourceConfig#id} holds none. */
    static SourceId id(SourceSettings source) {
        String name = switch (source.way()) {
            case WayIn.Key key -> Inlet.Push.NAME;
            case WayIn.Signature signature -> Inlet.SignedPush.NAME;
            case WayIn.Feed feed -> feed(feed.feed()).name();
            case WayIn.Folder folder -> folder(folder.folder()).name();
        };
        return new SourceId(source.provider(), name);
    }

    private static Inlet inlet(String path, WayIn way, Map<String, String> environment) {
        return switch (way) {
            case WayIn.Key key -> new Inlet.Push(new ApiKey(secret(path, key.place(), environment)));
            case WayIn.Signature signature ->
                new Inlet.SignedPush(new SigningSecret(secret(path, signature.place(), environment)));
            case WayIn.Feed feed -> feed(feed.feed());
            case WayIn.Folder folder -> folder(folder.folder());
        };
    }

    private static Inlet feed(FeedSettings feed) {
        return new Inlet.Feed(feed.url(), feed.every(), feed.webSub(), feed.inside());
    }

    private static Inlet folder(FolderSettings folder) {
        return new Inlet.Folder(folder.path(), folder.settled());
    }

    private static Optional<SecretPlace> place(WayIn way) {
        return switch (way) {
            case WayIn.Key key -> Optional.of(key.place());
            case WayIn.Signature signature -> Optional.of(signature.place());
            case WayIn.Feed feed -> Optional.empty();
            case WayIn.Folder folder -> Optional.empty();
        };
    }

    private static void refuseTwin(String path, SourceConfig config, List<SourceConfig> before) {
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i).id().equals(config.id())) {
                throw Trouble.wrongUse(path + ": comes the same way as " + path(i) + " ("
                        + config.inlet().name() + "); a provider has each way in once");
            }
            if (before.get(i).inlet().equals(config.inlet())) {
                throw Trouble.wrongUse(path + ": has the same key, secret, feed or folder as " + path(i));
            }
        }
    }

    private static String fromFile(String path, Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw Trouble.wrongUse(path + ": " + file + " cannot be read");
        }
    }
}
