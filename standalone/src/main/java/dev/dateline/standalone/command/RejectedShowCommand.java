package dev.dateline.standalone.command;

import dev.dateline.contract.wire.Rejected;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.rejected.Card;
import dev.dateline.standalone.rejected.Named;
import dev.dateline.standalone.rejected.RejectedTopic;
import dev.dateline.standalone.rejected.Search;
import dev.dateline.standalone.rejected.Showing;
import dev.dateline.standalone.rejected.Wanted;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows one thing that was set aside. */
@Command(
        name = "show",
        description = "Show everything about one thing that is set aside, and its bytes as they came.",
        mixinStandardHelpOptions = true)
final class RejectedShowCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Parameters(paramLabel = "ID", description = "As `rejected list` shows it; its beginning is enough.")
    private String id = "";

    @Option(names = "--raw", description = "Write the bytes to standard output, and nothing else.")
    private boolean raw;

    @Override
    public Integer call() {
        ClusterOptions.Target target = cluster.read();
        return RejectedLook.at(target, topic -> {
            try (Showing showing = new Showing(target.kafka(), target.topics(), Search.WHOLE)) {
                return show(topic, showing);
            }
        });
    }

    private int show(RejectedTopic topic, Showing showing) {
        Card card = Named.in(
                RejectedLook.cards(topic, Wanted.ALL, spec.commandLine().getErr()), id);
        Rejected rejected = topic.at(card).orElseThrow(() -> Trouble.failed(id + ": is gone by now"));
        if (raw) {
            write(showing, rejected);
        } else {
            PrintWriter out = spec.commandLine().getOut();
            showing.lines(card, rejected).forEach(out::println);
            out.flush();
        }
        return 0;
    }

    private void write(Showing showing, Rejected rejected) {
        try {
            System.out.write(showing.bytes(rejected));
            System.out.flush();
        } catch (IOException e) {
            throw Trouble.failed(id + ": " + Trouble.lineOf(e));
        }
    }
}
