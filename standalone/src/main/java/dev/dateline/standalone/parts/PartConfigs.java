package dev.dateline.standalone.parts;

import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.SourceId;
import dev.dateline.gateway.GatewayConfig;
import dev.dateline.gateway.openid.OpenIdConfig;
import dev.dateline.gateway.page.DeskRules;
import dev.dateline.gateway.page.MediaRules;
import dev.dateline.gateway.page.Player;
import dev.dateline.gateway.page.Theme;
import dev.dateline.gateway.webhook.Webhook;
import dev.dateline.ingest.IngestConfig;
import dev.dateline.ingest.normalize.Sender;
import dev.dateline.ingest.pulse.PulseSettings;
import dev.dateline.ingest.source.SourceConfig;
import dev.dateline.processor.DeskConfig;
import dev.dateline.processor.ProcessorConfig;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.config.ConsoleSettings;
import dev.dateline.standalone.config.GatewaySettings;
import dev.dateline.standalone.config.IngestSettings;
import dev.dateline.standalone.config.MediaSettings;
import dev.dateline.standalone.config.ProcessorSettings;
import dev.dateline.standalone.config.SourceSettings;
import dev.dateline.standalone.config.WayIn;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
        List<SourceConfig> sources = SourceConfigs.of(settings.sources(), environment);
        URI publicUrl = publicUrl(settings.publicUrl());
        return checked(
                "ingest",
                () -> new IngestConfig(
                        settings.host(),
                        settings.port(),
                        settings.maxBodyBytes(),
                        sources,
                        publicUrl,
                        new PulseSettings(
                                settings.metrics().host(),
                                settings.metrics().port(),
                                settings.metrics().silentAfter())));
    }

    /** What {@link #of(IngestSettings, Map)} would refuse, a line each; empty where it would not. */
    public static List<String> problems(IngestSettings settings, Map<String, String> environment) {
        List<String> problems = new ArrayList<>(SourceConfigs.problems(settings.sources(), environment));
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

    public static GatewayConfig of(GatewaySettings settings, Map<String, String> environment) {
        OpenIdConfig openId = OpenIdConfigs.of(settings.openId(), environment);
        List<Webhook> webhooks = WebhookConfigs.of(settings.webhooks(), environment);
        Theme theme = theme(settings.theme());
        return checked(
                "gateway",
                () -> new GatewayConfig(
                        settings.host(),
                        settings.port(),
                        settings.banner(),
                        theme,
                        settings.maxBodyBytes(),
                        settings.origins(),
                        rules(settings.console()),
                        new GatewayConfig.Neighbours(openId, webhooks, media(settings.media())),
                        settings.shelf()));
    }

    private static @Nullable Theme theme(@Nullable Path file) {
        if (file == null) {
            return null;
        }
        String css;
        try {
            css = Files.readString(file);
        } catch (IOException e) {
            throw Trouble.wrongUse(
                    "gateway.theme: " + file + " cannot be read as text in UTF-8: " + Trouble.ofFile(file, e));
        }
        return checked("gateway.theme", () -> Theme.of(css));
    }

    private static MediaRules media(MediaSettings settings) {
        return new MediaRules(
                settings.images(),
                settings.players().stream()
                        .map(player -> new Player(player.name(), player.pages(), player.player()))
                        .toList());
    }

    private static DeskRules rules(ConsoleSettings settings) {
        return new DeskRules(
                settings.urgent(),
                settings.urgentLate().toSeconds(),
                settings.late().toSeconds(),
                settings.pushCharacters(),
                settings.style());
    }

    /** On whose behalf the items of this provider come in, by its first source; empty where it has none. Reads no key. */
    public static Optional<Sender> sender(IngestSettings settings, Provider provider) {
        return settings.sources().stream()
                .filter(source -> source.provider().equals(provider))
                .findFirst()
                .map(source -> checked(
                        "ingest.sources[" + settings.sources().indexOf(source) + "]",
                        () -> SourceConfigs.sender(source)));
    }

    /** On whose behalf the items of each source come in. Reads no key. */
    public static Map<SourceId, Sender> senders(IngestSettings settings) {
        Map<SourceId, Sender> senders = new LinkedHashMap<>();
        for (int i = 0; i < settings.sources().size(); i++) {
            SourceSettings source = settings.sources().get(i);
            String path = SourceConfigs.path(i);
            SourceId id = checked(path, () -> SourceConfigs.id(source));
            Sender sender = checked(path, () -> SourceConfigs.sender(source));
            senders.putIfAbsent(id, sender);
        }
        return senders;
    }

    /**
     * The key of the one source that is meant, from where it stands.
     *
     * @param provider null where only one source has a key
     */
    public static String key(IngestSettings settings, @Nullable Provider provider, Map<String, String> environment) {
        List<SourceSettings> all = settings.sources();
        List<SourceSettings> keyed = all.stream()
                .filter(source -> provider == null || source.provider().equals(provider))
                .filter(source -> source.way() instanceof WayIn.Key)
                .toList();
        if (keyed.size() == 1 && keyed.getFirst().way() instanceof WayIn.Key key) {
            String path = SourceConfigs.path(all.indexOf(keyed.getFirst()));
            return SourceConfigs.secret(path, key.place(), environment);
        }
        throw Trouble.wrongUse(
                "--provider: " + noKey(all, provider) + ", and neither --key-file nor --key-env is given");
    }

    private static String noKey(List<SourceSettings> all, @Nullable Provider provider) {
        if (provider != null
                && all.stream().anyMatch(source -> source.provider().equals(provider))) {
            return provider + " has no key in ingest.sources: its items do not come by push with a key";
        }
        String known = all.stream()
                .filter(source -> source.way() instanceof WayIn.Key)
                .map(source -> source.provider().id())
                .distinct()
                .collect(Collectors.joining(", "));
        return (provider == null ? "is missing" : provider + " is no source") + " (ingest.sources has: "
                + (known.isEmpty() ? "none" : known) + ")";
    }

    private static @Nullable URI publicUrl(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : new URI(text.strip());
        } catch (URISyntaxException e) {
            throw Trouble.wrongUse("ingest.publicUrl: this is no address");
        }
    }

    static <T> T checked(String path, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw Trouble.wrongUse(path + ": " + Trouble.lineOf(e));
        }
    }
}
