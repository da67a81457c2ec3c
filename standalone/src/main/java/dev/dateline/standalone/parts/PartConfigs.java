package dev.dateline.standalone.parts;

import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;
import dev.dateline.gateway.GatewayConfig;
import dev.dateline.ingest.IngestConfig;
import dev.dateline.ingest.normalize.Sender;
import dev.dateline.ingest.pulse.PulseSettings;
import dev.dateline.ingest.source.ApiKey;
import dev.dateline.ingest.source.Inlet;
import dev.dateline.ingest.source.SourceConfig;
import dev.dateline.processor.DeskConfig;
import dev.dateline.processor.ProcessorConfig;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.config.GatewaySettings;
import dev.dateline.standalone.config.IngestSettings;
import dev.dateline.standalone.config.ProcessorSettings;
import dev.dateline.standalone.config.SourceSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Settings as the parts take them, with keys read from where they stand; what cannot be is refused by its path. */
public final class PartConfigs {
    private PartConfigs() {}

    public static IngestConfig of(IngestSettings settings, Map<String, String> environment) {
        List<SourceConfig> sources = new ArrayList<>();
        for (SourceSettings source : settings.sources()) {
            String path = "ingest.sources[" + sources.size() + "]";
            sources.add(checked(path, () -> source(path, source, environment)));
        }
        return checked(
                "ingest",
                () -> new IngestConfig(
                        settings.host(),
                        settings.port(),
                        settings.maxBodyBytes(),
                        sources,
                        new PulseSettings(
                                settings.metrics().host(),
                                settings.metrics().port(),
                                settings.metrics().silentAfter())));
    }

    /** What {@link #of(IngestSettings, Map)} would refuse, a line each; empty where it would not. */
    public static List<String> problems(IngestSettings settings, Map<String, String> environment) {
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < settings.sources().size(); i++) {
            String path = "ingest.sources[" + i + "]";
            SourceSettings source = settings.sources().get(i);
            problem(() -> checked(path, () -> source(path, source, environment)))
                    .ifPresent(problems::add);
        }
        if (problems.isEmpty()) {
            problem(() -> of(settings, environment)).ifPresent(problems::add);
        }
        return problems;
    }

    /** What this refuses; empty where it does not. */
    public static Optional<String> problem(Runnable made) {
        try {
            made.run();
            return Optional.empty();
        } catch (Trouble e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    public static ProcessorConfig of(ProcessorSettings settings) {
        return checked(
                "processor",
                () -> new ProcessorConfig(
                        settings.state(),
                        settings.threads(),
                        settings.desks().stream()
                                .map(desk -> new DeskConfig(desk.id(), desk.sources()))
                                .toList()));
    }

    public static GatewayConfig of(GatewaySettings settings) {
        return checked(
                "gateway",
                () -> new GatewayConfig(
                        settings.host(),
                        settings.port(),
                        settings.banner(),
                        settings.maxBodyBytes(),
                        settings.origins()));
    }

    /** On whose behalf the items of this provider come in, by its first source; empty where it has none. Reads no key. */
    public static Optional<Sender> sender(IngestSettings settings, Provider provider) {
        return settings.sources().stream()
                .filter(source -> source.provider().equals(provider))
                .findFirst()
                .map(source ->
                        checked("ingest.sources[" + settings.sources().indexOf(source) + "]", () -> sender(source)));
    }

    /**
     * The key of the one source that is meant, from where it stands.
     *
     * @param provider null where there is only one
     */
    public static String key(IngestSettings settings, @Nullable Provider provider, Map<String, String> environment) {
        List<SourceSettings> meant = settings.sources().stream()
                .filter(source -> provider == null || source.provider().equals(provider))
                .toList();
        if (meant.size() != 1) {
            String known = settings.sources().stream()
                    .map(source -> source.provider().id())
                    .collect(Collectors.joining(", "));
            throw Trouble.wrongUse("--provider: " + (provider == null ? "is missing" : provider + " is no source")
                    + " (ingest.sources has: " + (known.isEmpty() ? "none" : known)
                    + "), and neither --key-file nor --key-env is given");
        }
        String path = "ingest.sources[" + settings.sources().indexOf(meant.getFirst()) + "]";
        return key(path, meant.getFirst(), environment);
    }

    private static SourceConfig source(String path, SourceSettings source, Map<String, String> environment) {
        return new SourceConfig(sender(source), new Inlet.Push(new ApiKey(key(path, source, environment))));
    }

    private static Sender sender(SourceSettings source) {
        return new Sender(source.provider(), new Origin(source.kind(), source.credit(), source.issuer()));
    }

    private static String key(String path, SourceSettings source, Map<String, String> environment) {
        Path file = source.keyFile();
        if (file != null) {
            return fromFile(path, file);
        }
        String name = String.valueOf(source.keyEnv());
        String key = environment.get(name);
        if (key == null || key.isBlank()) {
            throw Trouble.wrongUse(path + ".keyEnv: the environment variable " + name + " is not set");
        }
        return key.strip();
    }

    private static String fromFile(String path, Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw Trouble.wrongUse(path + ".keyFile: " + file + " cannot be read");
        }
    }

    private static <T> T checked(String path, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw Trouble.wrongUse(path + ": " + Trouble.lineOf(e));
        }
    }
}
