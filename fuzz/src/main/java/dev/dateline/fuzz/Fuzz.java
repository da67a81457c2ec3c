package dev.dateline.fuzz;

import dev.dateline.standalone.command.FuzzOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./dateline fuzz}: one target after the other, each in a process of its own, and a line of what came of it. */
@Command(
        name = "fuzz",
        mixinStandardHelpOptions = true,
        description = "Feeds every parser with what a fuzzer makes up. Ends with 0 only if nothing was found.")
public final class Fuzz extends FuzzOptions implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--seeds", hidden = true, description = "Folder of the inputs to start from")
    private Path seeds = Path.of("seeds");

    @Option(names = "--work", hidden = true, description = "Folder of what is found")
    private Path work = Path.of("target", "fuzz");

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Fuzz()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (isList()) {
            Targets.all().forEach(target -> say(target.name()));
            return 0;
        }
        List<Target> chosen = new ArrayList<>();
        for (String name : targets()) {
            chosen.add(Targets.named(name)
                    .orElseThrow(() ->
                            new ParameterException(spec.commandLine(), "there is no target " + name + ": try --list")));
        }
        return run(chosen.isEmpty() ? Targets.all() : chosen);
    }

    private int run(List<Target> targets) throws IOException, InterruptedException {
        Duration each = Duration.ofMillis((long) (minutes() * 60_000));
        int bad = 0;
        say(Verdict.HEAD);
        for (Target target : targets) {
            Verdict verdict = new Run(target, seeds, work).of(each);
            say(verdict.line());
            bad += verdict.clean() ? 0 : 1;
        }
        say(bad == 0 ? "fuzz: clean" : "fuzz: " + bad + " of " + targets.size() + " targets are not clean");
        return bad == 0 ? 0 : 1;
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
