package dev.dateline.standalone.bench.match;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How matching an item grows with the number of articles. */
@Command(
        name = "match",
        description = {
            "Match made-up items to made-up articles. By the index as in production, by scoring every article, and by a",
            "plain Lucene Monitor of a query for each article; in turns, on one thread, items analysed before. Bytes are",
            "what an item allocates and what an article keeps on the heap. A hundred thousand articles need 4 GB of it."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class BenchMatchCommand implements Callable<Integer> {
    private static final double MICROS = 1e6;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--articles", paramLabel = "N", split = ",", description = "How many articles a desk has.")
    private List<Integer> articles = List.of(100, 1_000, 10_000, 100_000);

    @Option(names = "--items", paramLabel = "N", description = "At most so many items in a round.")
    private int items = 3_000;

    @Option(names = "--rounds", paramLabel = "N", description = "Counted rounds, after two that are not.")
    private int rounds = 5;

    @Option(names = "--seed", paramLabel = "N", description = "Of what is made up.")
    private long seed = 1;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter progress = spec.commandLine().getErr();
        MatchBench bench =
                new MatchBench(new MatchOptions(articles, items, rounds, seed), line -> show(progress, line));
        out.println(Measured.HEADING);
        List<List<Measured>> all = new ArrayList<>();
        for (int count : articles) {
            List<Measured> ways = bench.with(count);
            all.add(ways);
            show(progress, "");
            ways.forEach(way -> out.println(way.line()));
            out.flush();
        }
        conclusions(all).forEach(out::println);
        out.flush();
        return 0;
    }

    /** Over the line before; nothing where there is no terminal. */
    private static void show(PrintWriter progress, String line) {
        if (Help.Ansi.AUTO.enabled()) {
            progress.print("\r\u001b[K" + line);
            progress.flush();
        }
    }

    private static List<String> conclusions(List<List<Measured>> all) {
        List<String> lines = new ArrayList<>();
        Measured before = null;
        for (List<Measured> ways : all) {
            Measured index = ways.get(0);
            lines.add(String.format(
                    Locale.ROOT,
                    "%d articles: %.0f items/s by the index, %.1f times as quick as scoring all, %.1f as the monitor; it finds"
                            + " what scoring all does in %.1f %% of the items%s",
                    index.articles(),
                    MICROS / index.median(),
                    ways.get(1).median() / index.median(),
                    ways.get(2).median() / index.median(),
                    index.agreement(ways.get(1)),
                    before == null
                            ? ""
                            : String.format(
                                    Locale.ROOT,
                                    "; an item takes %.2f times as long as with %d",
                                    index.median() / before.median(),
                                    before.articles())));
            before = index;
        }
        return lines;
    }
}
