package dev.dateline.standalone.command;

import dev.dateline.contract.json.Json;
import dev.dateline.processor.verify.Question;
import dev.dateline.processor.verify.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report as a person reads it, and as a machine does. */
final class ReportText {
    private static final int SHOWN = 50;
    private static final int WIDTH =
            List.of(Question.values()).stream().mapToInt(question -> question.promise().length()).max().orElse(0);

    private ReportText() {}

    /** The counts, a table with a line for each question, the problems (at most 50) and the verdict. */
    static List<String> lines(Report report) {
        List<String> lines = new ArrayList<>();
        Report.Counts counts = report.counts();
        lines.add(line(
                "%,d item versions on wire (and %,d repeats), %,d came to desks, %,d effects, %,d proposals (%,d open)",
                counts.accepted(),
                counts.repeats(),
                counts.arrived(),
                counts.effects(),
                counts.proposals(),
                counts.open()));
        lines.add(line(
                "%,d articles, %,d decisions, %,d entries; %,d unreadable records set aside",
                counts.articles(),
                counts.decisions(),
                counts.entries(),
                counts.unreadable()));
        lines.add("");
        String row = "%-" + WIDTH + "s  %10s  %10s  %10s";
        lines.add(line(row, "", "checked", "waiting", "problems"));
        for (Report.Answer answer : report.answers()) {
            lines.add(line(
                    row,
                    answer.question().promise(),
                    line("%,d", answer.checked()),
                    line("%,d", answer.waiting()),
                    line("%,d", answer.problems())));
        }
        lines.add("");
        report.notes().forEach(note -> lines.add("note: " + note));
        report.problems().stream().limit(SHOWN).forEach(lines::add);
        long problems = problems(report);
        if (problems > SHOWN) {
            lines.add(line("… and %,d more", problems - SHOWN));
        }
        lines.add(report.isClean() ? "clean" : line("NOT clean: %,d problems", problems));
        return lines;
    }

    /** The report as one line, with the verdict before it. */
    static String json(Report report) {
        return Json.text(new Verdict(report.isClean(), report.isSettled(), report));
    }

    private record Verdict(boolean clean, boolean settled, Report report) {}

    private static long problems(Report report) {
        return report.answers().stream().mapToLong(Report.Answer::problems).sum();
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
