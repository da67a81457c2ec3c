package dev.dateline.standalone.command;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.Position;
import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.contract.topic.Topics;
import dev.dateline.processor.audit.History;
import dev.dateline.processor.audit.HistoryFold;
import dev.dateline.processor.audit.Kept;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.audit.ArticleReading;
import dev.dateline.standalone.audit.HistoryText;
import dev.dateline.standalone.audit.PageThen;
import dev.dateline.standalone.audit.ProofFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows and proves what was decided on an article, and what readers could see. Longer than most: it has two inputs. */
@Command(
        name = "audit",
        description = {
            "Show who looked at what is about an article, who decided what on it, and what readers were given for it.",
            "Looks are kept for 30 days; refused decisions are shown too. What readers were given is folded once more from all",
            "decisions and held against what they were given. With --proof the decisions are kept in a file, byte for byte; with --check such a file is folded anywhere, without Kafka. A position that somebody",
            "kept (it stands in every page, as data-position) tells whether they saw this very log: only such a position, kept",
            "elsewhere, shows that a file was not made anew. The file holds unpublished words too. Changes nothing.",
            "Exits with 0 where everything fits, 1 where anything does not."
        },
        mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private InstalledOptions installed = new InstalledOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "ARTICLE", description = "The article's id.")
    private @Nullable String article;

    @Option(names = "--proof", paramLabel = "FILE", description = "Keep the decisions in this file.")
    private @Nullable Path proof;

    @Option(names = "--check", paramLabel = "FILE", description = "Check such a file instead of an installation.")
    private @Nullable Path check;

    @Option(
            names = "--position",
            paramLabel = "P",
            description = "A position that a reader had, such as 1.12.9f3ac2d1b04e: was it a position of this log?")
    private @Nullable String position;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "The page as readers could see it then, such as 2026-11-26T14:00:00Z; with --page.")
    private @Nullable String at;

    @Option(names = "--page", paramLabel = "FILE", description = "Write that page to this file, as HTML.")
    private @Nullable Path page;

    @Option(names = "--json", description = "Print the history as one line of JSON, for machines.")
    private boolean json;

    @Override
    public Integer call() {
        if ((article == null) == (check == null)) {
            throw Trouble.wrongUse("name an article, or a file with --check");
        }
        if ((at == null) != (page == null)) {
            throw Trouble.wrongUse("--at and --page belong together");
        }
        Instant moment = at == null ? null : moment(at);
        Position seen = position == null ? null : position(position);
        if (check != null) {
            return checkFile(check, moment, seen);
        }
        ArticleId id = articleId(String.valueOf(article));
        return installed.with((config, kafka, topics) -> read(id, kafka, topics, moment, seen));
    }

    private int read(
            ArticleId id, Map<String, String> kafka, Topics topics, @Nullable Instant moment, @Nullable Position seen) {
        try (ArticleReading reading = new ArticleReading(kafka, topics, id)) {
            Map<Long, String> given = reading.entries();
            List<Kept> decisions = reading.decisions();
            if (decisions.isEmpty()) {
                throw Trouble.failed("nothing was ever decided on " + id);
            }
            History history = HistoryFold.of(topics, id, decisions);
            if (!json) {
                HistoryText.seen(reading.sightings()).forEach(spec.commandLine().getOut()::println);
            }
            if (proof != null) {
                ProofFile.write(proof, history, decisions);
            }
            long wrong = given.entrySet().stream()
                    .filter(one -> !one.getValue().equals(bytes(topics, history, one.getKey())))
                    .count();
            String held = wrong == 0
                    ? "the " + given.size() + " entries that readers were given are what the decisions give"
                    : wrong + " of " + given.size()
                            + " entries that readers were given are NOT what the decisions give";
            return tell(history, moment, seen, held, wrong == 0);
        }
    }

    private int checkFile(Path file, @Nullable Instant moment, @Nullable Position seen) {
        ProofFile.Content content = ProofFile.read(file);
        History history = HistoryFold.of(new Topics(TopicPlan.single("", 1)), content.article(), content.decisions());
        boolean fits = content.sealed().fits(history);
        String held = fits
                ? "the file's " + content.decisions().size() + " records give the log that it names"
                        + (seen == null
                                ? "; a position that a reader kept (--position) would show that it is the true one"
                                : "")
                : "the file's records do NOT give the log that it names";
        return tell(history, moment, seen, held, fits);
    }

    private int tell(History history, @Nullable Instant moment, @Nullable Position seen, String held, boolean fits) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.text(history));
        } else {
            HistoryText.lines(history).forEach(out::println);
        }
        PrintWriter said = json ? spec.commandLine().getErr() : out;
        said.println(held);
        boolean known = seen == null || isPositionOf(seen, history);
        if (seen != null) {
            said.println(seen + (known ? " is" : " is NOT") + " a position of this log");
        }
        if (moment != null && page != null) {
            write(history, moment, page, said);
        }
        said.flush();
        out.flush();
        return fits && known ? 0 : Trouble.FAILED;
    }

    private static void write(History history, Instant moment, Path file, PrintWriter said) {
        PageThen then = PageThen.at(history, moment)
                .orElseThrow(() -> Trouble.failed("readers could see nothing of this page at " + moment));
        try {
            Files.writeString(file, then.html(moment), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw Trouble.failed("the page cannot be written to " + file + ": " + e.getMessage());
        }
        said.println("the page at " + moment + ", position " + then.position() + ", is in " + file);
    }

    private static boolean isPositionOf(Position seen, History history) {
        return history.entries().stream()
                .map(Entry::mark)
                .anyMatch(mark -> mark.position().equals(seen));
    }

    private static @Nullable String bytes(Topics topics, History history, long seq) {
        return seq < 1 || seq > history.entries().size()
                ? null
                : new String(
                        topics.updates().valueBytes(history.entries().get(Math.toIntExact(seq - 1))),
                        StandardCharsets.UTF_8);
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Trouble.wrongUse("--at: '" + text + "' is no time such as 2026-11-26T14:00:00Z");
        }
    }

    private static Position position(String text) {
        try {
            return Position.parse(text);
        } catch (IllegalArgumentException e) {
            throw Trouble.wrongUse("--position: " + Trouble.lineOf(e));
        }
    }

    private static ArticleId articleId(String text) {
        try {
            return new ArticleId(text);
        } catch (IllegalArgumentException e) {
            throw Trouble.wrongUse("ARTICLE: " + Trouble.lineOf(e));
        }
    }
}
