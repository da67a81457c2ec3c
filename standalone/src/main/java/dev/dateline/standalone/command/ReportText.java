package dev.dateline.standalone.command;

import dev.dateline.contract.json.Json;
import dev.dateline.processor.verify.Question;
import dev.dateline.processor.verify.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A report as a person reads it, and as a machine does. */
final class ReportText {
    private static final int SHOWN = 50;
    private static final int WIDTH = Arrays.stream(Question.values())
            .mapToInt(question -> question.promise().length())
            .max()
            .orElse(0);

    private ReportText() {}

    /** The counts, a table with a line for each question, the problems (at most 50) and the verdict. */
    static List<String> lines(Report report) {
        List<String> lines = new ArrayList<>(counts(report.counts()));
        lines.add("");
        lines.add(row("", "checked", "waiting", "problems"));
        for (Report.Answer answer : report.answers()) {
            lines.add(row(
                    answer.question().promise(),
                    number(answer.checked()),
                    number(answer.waiting()),
                    number(answer.problems())));
        }
        lines.add("");
        report.notes().forEach(note -> lines.add("note: " + note));
        report.problems().stream().limit(SHOWN).forEach(lines::add);
        long problems =
                report.answers().stream().mapToLong(Report.Answer::problems).sum();
        if (problems > SHOWN) {
            lines.add("… and " + number(problems - SHOWN) + " more");
        }
        lines.add(report.isClean() ? "clean" : "NOT clean: " + number(problems) + " problems");
        return lines;
    }

    private static List<String> counts(Report.Counts counts) {
        return List.of(
                number(counts.accepted()) + " item versions on wire (and " + number(counts.repeats()) + " repeats), "
                        + number(counts.arrived()) + " came to desks, " + number(counts.effects()) + " effects, "
                        + number(counts.proposals()) + " proposals (" + number(counts.open()) + " open)",
                number(counts.articles()) + " articles, " + number(counts.decisions()) + " decisions, "
                        + number(counts.entries()) + " entries; " + number(counts.unreadable())
                        + " unreadable records set aside");
    }

    /** The report as one line, with the verdict before it. */
    static String json(Report report) {
        return Json.text(new Verdict(report.isClean(), report.isSettled(), report));
    }

    private record Verdict(boolean clean, boolean settled, Report report) {}

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String row(String promise, String checked, String waiting, String problems) {
        return promise
                + " ".repeat(WIDTH - promise.length())
                + String.format(Locale.ROOT, "  %10s  %10s  %10s", checked, waiting, problems);
    }
}
