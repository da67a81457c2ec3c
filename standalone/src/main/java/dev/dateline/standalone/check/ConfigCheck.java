package dev.dateline.standalone.check;

import dev.dateline.standalone.cluster.ClientCheck;
import dev.dateline.standalone.config.DatelineConfig;
import dev.dateline.standalone.config.SourceSettings;
import dev.dateline.standalone.config.WayIn;
import dev.dateline.standalone.parts.PartConfigs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A configuration, held against what a process is to do.
 *
 * @param problems each with its setting's path; empty where it is sound
 * @param effective what it comes to, a line for each thing, without secrets
 */
public record ConfigCheck(List<String> problems, List<String> effective) {
    public ConfigCheck {
        problems = List.copyOf(problems);
        effective = List.copyOf(effective);
    }

    /** Looks at everything that these roles need, keys and key stores among it. */
    public static ConfigCheck of(DatelineConfig config, Set<Role> roles, Map<String, String> environment) {
        List<String> problems = new ArrayList<>();
        clusterIsNamed(config, roles).ifPresent(problems::add);
        if (problems.isEmpty()) {
            ClientCheck.problem(config.kafka()).ifPresent(problems::add);
        }
        if (roles.contains(Role.INGEST)) {
            problems.addAll(PartConfigs.problems(config.ingest(), environment));
            problems.addAll(unwritableFolders(config.ingest().sources()));
        }
        if (roles.contains(Role.GATEWAY)) {
            PartConfigs.problem(() -> PartConfigs.of(config.gateway(), environment))
                    .ifPresent(problems::add);
        }
        if (roles.contains(Role.PROCESSOR)) {
            PartConfigs.problem(() -> PartConfigs.of(config.processor())).ifPresent(problems::add);
            unwritable("processor.state", config.processor().state()).ifPresent(problems::add);
        }
        if (isEmbedded(config)) {
            unwritable("broker.data", config.broker().data()).ifPresent(problems::add);
        }
        Doors.of(config, roles).shared().ifPresent(problems::add);
        return new ConfigCheck(problems, Effective.lines(config, roles));
    }

    /** One part alone meets the others on a cluster, so that must be named. */
    public static Optional<String> clusterIsNamed(DatelineConfig config, Set<Role> roles) {
        if (!isEmbedded(config) || roles.equals(EnumSet.allOf(Role.class))) {
            return Optional.empty();
        }
        String part = roles.iterator().next().command();
        return Optional.of("kafka.bootstrapServers: is missing; `" + part
                + "` alone needs a cluster (--bootstrap-servers host:port), `up` brings its own broker");
    }

    static boolean isEmbedded(DatelineConfig config) {
        return config.kafka().bootstrapServers() == null;
    }

    private static List<String> unwritableFolders(List<SourceSettings> sources) {
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            if (sources.get(i).way() instanceof WayIn.Folder folder) {
                String setting = "ingest.sources[" + i + "].folder.path";
                unwritable(setting, folder.folder().path()).ifPresent(problems::add);
            }
        }
        return problems;
    }

    /** Where the folder is missing, the nearest one above it is what it will be made in. */
    private static Optional<String> unwritable(String setting, Path folder) {
        Path there = folder.toAbsolutePath();
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return Files.isDirectory(there) && Files.isWritable(there)
                ? Optional.empty()
                : Optional.of(setting + ": " + folder + " cannot be written"
                        + (Files.isDirectory(there) ? "" : ": " + there + " is no folder"));
    }
}
