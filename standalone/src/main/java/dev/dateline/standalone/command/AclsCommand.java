package dev.dateline.standalone.command;

import dev.dateline.contract.json.Json;
import dev.dateline.contract.topic.Topics;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.acl.AclScript;
import dev.dateline.standalone.acl.Holder;
import dev.dateline.standalone.acl.Rights;
import dev.dateline.standalone.config.DatelineConfig;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.common.acl.AclOperation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells what each part must be let do on a cluster with ACLs. */
@Command(
        name = "acls",
        description = {
            "Print the rights that each part needs on a cluster with ACLs, and no more than those, as a script of",
            "kafka-acls.sh lines: for an administrator to read and to run. Talks to no cluster."
        },
        mixinStandardHelpOptions = true)
final class AclsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @Option(
            names = "--user",
            paramLabel = "PART=NAME",
            description =
                    "As whom a part signs in, such as gateway=CN=gateway; may come often (default: dateline-PART)."
                            + " Parts: ingest, processor, gateway, ops, repair, backup,"
                            + " restore.")
    private Map<Holder, String> users = new EnumMap<>(Holder.class);

    @Option(names = "--json", description = "One line of JSON for each right instead, for other tools.")
    private boolean json;

    /** A right as other tools take it, in Kafka's own words. */
    private record Line(
            String part, String user, String resource, String name, String pattern, List<AclOperation> operations) {}

    @Override
    public Integer call() {
        DatelineConfig config = options.read();
        Rights rights = new Rights(new Topics(config.topics().plan(false)));
        Map<Holder, String> named = named();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            named.forEach((holder, user) -> rights.of(holder).stream()
                    .map(grant -> new Line(
                            holder.word(),
                            user,
                            grant.on().resourceType().name(),
                            grant.on().name(),
                            grant.on().patternType().name(),
                            List.copyOf(grant.may())))
                    .forEach(line -> out.println(Json.text(line))));
        } else {
            new AclScript(rights, named, config.kafka().bootstrapServers())
                    .lines()
                    .forEach(out::println);
        }
        out.flush();
        return 0;
    }

    private Map<Holder, String> named() {
        Map<Holder, String> named = new EnumMap<>(Holder.class);
        for (Holder holder : Holder.values()) {
            String user = users.getOrDefault(holder, holder.usualUser());
            if (!user.matches("[^'\\p{Cntrl}]{1,200}") || user.isBlank()) {
                throw Trouble.wrongUse("--user " + holder.word() + "=: this is no user's name");
            }
            named.put(holder, user);
        }
        return named;
    }
}
