package dev.dateline.standalone.command;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.Watch;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.topic.Topics;
import dev.dateline.processor.match.Model;
import dev.dateline.processor.match.watch.BadWatch;
import dev.dateline.processor.match.watch.WatchQuery;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.rehearse.Difference;
import dev.dateline.standalone.rehearse.Draft;
import dev.dateline.standalone.rehearse.Recorded;
import dev.dateline.standalone.rehearse.Rehearsal;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what another watch or threshold would have changed. */
@Command(
        name = "rehearse",
        description = {
            "Match the recorded items of the last hours once more with a draft of a watch, or another threshold, and print",
            "what would have been proposed and what no longer. Changes nothing, also while Dateline runs. The order of",
            "matching is kept for 48 hours."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class RehearseCommand implements Callable<Integer> {
    private static final Pattern TIME = Pattern.compile("(\\d{1,4})([mhd])");
    private static final Map<String, ChronoUnit> UNITS =
            Map.of("m", ChronoUnit.MINUTES, "h", ChronoUnit.HOURS, "d", ChronoUnit.DAYS);
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private InstalledOptions installed = new InstalledOptions();

    @Option(
            names = "--watch",
            paramLabel = "QUERY",
            description = "A draft of a watch, such as '+ferry \"Port Lowen\" -drill'.")
    private @Nullable String query;

    @Option(
            names = "--article",
            paramLabel = "ID",
            description = "The article that gets the watch; without it, a page that is yet to be opened.")
    private @Nullable String article;

    @Option(names = "--threshold", paramLabel = "P", description = "From which probability on to propose, 0 to 1.")
    private @Nullable Double threshold;

    @Option(names = "--since", paramLabel = "TIME", description = "How far back: 90m, 48h, 2d.")
    private String since = "48h";

    @Option(names = "--show", paramLabel = "N", description = "At most so many lines of each kind.")
    private int show = 40;

    @Option(names = "--json", description = "Print all of it as one line of JSON, for machines.")
    private boolean json;

    @Override
    public Integer call() {
        Draft draft = draft();
        Instant from = Instant.now().minus(back());
        return installed.with((config, kafka, topics) -> rehearse(draft, from, kafka, topics));
    }

    private Draft draft() {
        if (query == null && threshold == null) {
            throw Trouble.wrongUse("there is nothing to rehearse: give --watch or --threshold");
        }
        if (query == null && article != null) {
            throw Trouble.wrongUse("--article is for --watch: a threshold is the whole desk's");
        }
        if (threshold != null && !(threshold > 0 && threshold < 1)) {
            throw Trouble.wrongUse("--threshold: " + threshold + " is not between 0 and 1");
        }
        return new Draft(watch(), article == null ? null : articleId(article), threshold);
    }

    private @Nullable Watch watch() {
        if (query == null) {
            return null;
        }
        try {
            Watch watch = new Watch("draft", query);
            WatchQuery.of(watch);
            return watch;
        } catch (BadWatch e) {
            String part = query.substring(Math.min(e.from(), query.length()), Math.min(e.to(), query.length()));
            throw Trouble.wrongUse("--watch: " + e.problem() + (part.isBlank() ? "" : ", at: " + part));
        } catch (IllegalArgumentException e) {
            throw Trouble.wrongUse("--watch: " + Trouble.lineOf(e));
        }
    }

    private static ArticleId articleId(String id) {
        try {
            return new ArticleId(id);
        } catch (IllegalArgumentException e) {
            throw Trouble.wrongUse("--article: " + Trouble.lineOf(e));
        }
    }

    private Duration back() {
        Matcher time = TIME.matcher(since);
        if (!time.matches()) {
            throw Trouble.wrongUse("--since: '" + since + "' is no time such as 90m, 48h or 2d");
        }
        return Duration.of(Long.parseLong(time.group(1)), UNITS.get(time.group(2)));
    }

    private int rehearse(Draft draft, Instant from, Map<String, String> kafka, Topics topics) {
        try (Rehearsal rehearsal = new Rehearsal(draft, Model.shipped(), from)) {
            try (ProgressLine progress = ProgressLine.on(spec.commandLine().getErr())) {
                new Recorded(kafka, topics, progress::reading).into(rehearsal);
            }
            if (draft.article() != null && !rehearsal.knows(draft.article())) {
                throw Trouble.failed("there is no article " + draft.article() + " to give the watch to");
            }
            print(rehearsal.difference(), from);
            return 0;
        }
    }

    private void print(Difference difference, Instant from) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.text(difference));
        } else {
            lines("+", difference.more(), out);
            lines("-", difference.fewer(), out);
            out.printf(
                    Locale.ROOT,
                    "%,d items since %s: %,d more would have been proposed, %,d fewer, %,d as they were%n",
                    difference.items(),
                    AT.format(from.atZone(ZoneId.systemDefault())),
                    difference.more().size(),
                    difference.fewer().size(),
                    difference.same());
        }
        out.flush();
    }

    private void lines(String sign, List<Difference.Proposed> proposed, PrintWriter out) {
        proposed.stream()
                .limit(show)
                .forEach(one -> out.printf(
                        Locale.ROOT,
                        "%s %s  %s: %s → %s %.2f%s%n",
                        sign,
                        AT.format(one.at().atZone(ZoneId.systemDefault())),
                        one.source(),
                        one.headline(),
                        one.article(),
                        one.score(),
                        one.watches().isEmpty() ? "" : " (watch: " + String.join(", ", one.watches()) + ")"));
        if (proposed.size() > show) {
            out.printf(Locale.ROOT, "%s … and %,d more%n", sign, proposed.size() - show);
        }
    }
}
