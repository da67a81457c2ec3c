package dev.dateline.standalone.acl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.jspecify.annotations.Nullable;

/**
 * Rights as a shell script of kafka-acls.sh lines.
 *
 * @param users as whom each signs in, without {@code User:}
 * @param servers null where none are set; the script then takes them from BOOTSTRAP
 */
public record AclScript(
        Rights rights, Map<Holder, String> users, @Nullable String servers) {

    /** Things of one kind of which the same is needed. */
    private record Alike(ResourceType type, PatternType pattern, Set<AclOperation> may) {}

    public List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(
                "#!/bin/sh",
                "# What the parts need and no more. ADMIN names the properties file of a user who may alter ACLs.",
                "set -eu",
                "acl() {",
                "  kafka-acls.sh --bootstrap-server " + (servers == null ? "\"$BOOTSTRAP\"" : quoted(servers))
                        + " --command-config \"$ADMIN\" --add --allow-principal \"$@\"",
                "}"));
        for (Holder holder : Holder.values()) {
            String user = users.getOrDefault(holder, holder.usualUser());
            lines.add("");
            lines.add("# " + holder.word() + ": " + holder.task() + ".");
            alike(holder).forEach((what, names) -> lines.add(line(user, what, names)));
        }
        return lines;
    }

    private Map<Alike, List<String>> alike(Holder holder) {
        return rights.of(holder).stream()
                .collect(Collectors.groupingBy(
                        grant -> new Alike(grant.on().resourceType(), grant.on().patternType(), grant.may()),
                        LinkedHashMap::new,
                        Collectors.mapping(grant -> grant.on().name(), Collectors.toList())));
    }

    private static String line(String user, Alike what, List<String> names) {
        List<String> words = new ArrayList<>(List.of("acl", quoted("User:" + user)));
        what.may().forEach(operation -> words.addAll(List.of("--operation", word(operation))));
        switch (what.type()) {
            case CLUSTER -> words.add("--cluster");
            case GROUP -> names.forEach(name -> words.addAll(List.of("--group", quoted(name))));
            case TRANSACTIONAL_ID -> names.forEach(name -> words.addAll(List.of("--transactional-id", quoted(name))));
            case TOPIC -> names.forEach(name -> words.addAll(List.of("--topic", quoted(name))));
            default -> throw new IllegalStateException("nothing here needs a " + what.type());
        }
        if (what.pattern() == PatternType.PREFIXED) {
            words.addAll(List.of("--resource-pattern-type", "prefixed"));
        }
        return String.join(" ", words);
    }

    /** As the tool takes it, such as {@code DescribeConfigs}. */
    private static String word(AclOperation operation) {
        StringBuilder word = new StringBuilder();
        for (String part : operation.name().split("_", -1)) {
            word.append(part.charAt(0)).append(part.substring(1).toLowerCase(Locale.ROOT));
        }
        return word.toString();
    }

    /** A name of a shell; none holds a quote. */
    private static String quoted(String text) {
        return text.matches("[A-Za-z0-9._:,=-]+") ? text : "'" + text + "'";
    }
}
