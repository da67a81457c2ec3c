package dev.dateline.standalone.check;

import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.standalone.config.DatelineConfig;
import dev.dateline.standalone.config.DeskSettings;
import dev.dateline.standalone.config.Secrets;
import dev.dateline.standalone.config.SourceSettings;
import dev.dateline.standalone.config.WayIn;
import dev.dateline.standalone.config.WebhookSettings;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a configuration comes to, for a person; without secrets. */
final class Effective {
    private Effective() {}

    static List<String> lines(DatelineConfig config, Set<Role> roles) {
        List<String> lines = new ArrayList<>();
        lines.add(line("kafka", kafka(config)));
        new TreeMap<>(config.kafka().client())
                .forEach((name, value) -> lines.add(line("", name + " = " + Secrets.shown(name, value))));
        lines.add(line("topics", topics(config.topics().plan(ConfigCheck.isEmbedded(config)))));
        if (roles.contains(Role.PROCESSOR)) {
            lines.add(line("processor", processor(config)));
        }
        if (roles.contains(Role.INGEST)) {
            lines.add(line("sources", sources(config)));
        }
        String issuer = config.gateway().openId().issuer();
        if (roles.contains(Role.GATEWAY) && issuer != null) {
            lines.add(line("sign-in", "also by " + issuer));
        }
        if (roles.contains(Role.GATEWAY) && !config.gateway().webhooks().isEmpty()) {
            lines.add(line(
                    "webhooks",
                    config.gateway().webhooks().stream()
                            .map(WebhookSettings::name)
                            .collect(Collectors.joining(", "))));
        }
        lines.add(line(
                "canary", config.canary().isSent() ? "every " + config.canary().every() : "none"));
        URI collector = config.traces().endpoint();
        if (collector != null) {
            lines.add(line("traces", "to " + collector.getAuthority()));
        }
        for (Doors.Door door : Doors.of(config, roles).doors()) {
            lines.add(line(door.setting(), door.port() == 0 ? "any free one" : door.host() + ":" + door.port()));
        }
        return lines;
    }

    private static String kafka(DatelineConfig config) {
        String servers = config.kafka().bootstrapServers();
        return servers == null
                ? "a broker of its own in " + config.broker().data()
                : servers + " by " + config.kafka().client().getOrDefault("security.protocol", "PLAINTEXT");
    }

    private static String topics(TopicPlan plan) {
        return (plan.prefix().isEmpty() ? "" : "prefix " + plan.prefix() + ", ")
                + plan.partitions() + " partitions, copies " + plan.replication() + " (" + plan.minInsync()
                + " before a record counts), erasure within " + plan.erasure();
    }

    private static String processor(DatelineConfig config) {
        return "state in " + config.processor().state() + ", "
                + config.processor().threads() + " threads, desks "
                + config.processor().desks().stream()
                        .map(DeskSettings::id)
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "));
    }

    private static String sources(DatelineConfig config) {
        List<SourceSettings> sources = config.ingest().sources();
        return sources.isEmpty()
                ? "none: nobody can send items"
                : sources.stream()
                        .map(source -> source.provider() + " by " + way(source.way()))
                        .collect(Collectors.joining(", "));
    }

    private static String way(WayIn way) {
        return switch (way) {
            case WayIn.Key key -> "key";
            case WayIn.Signature signature -> "signature";
            case WayIn.Feed feed -> "feed";
            case WayIn.Folder folder -> "folder " + folder.folder().path();
        };
    }

    private static String line(String name, String value) {
        return String.format("  %-20s%s", name, value);
    }
}
