package dev.dateline.fuzz;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a fuzzer writes while it works, to figures. For one thread. */
final class Reading {
    private static final Pattern PROGRESS = Pattern.compile("^#\\d+\\s.*\\bcov: (\\d+).*\\bcorp: (\\d+)/.*");
    private static final Pattern FIGURE = Pattern.compile("^stat::(\\w+):\\s+(\\d+)$");
    private static final Pattern FAULT =
            Pattern.compile("^== Java (?:Exception|Assertion Error): (.*)|^(?:==\\d+== )?ERROR: (.*)");

    private long coverage;
    private long corpus;
    private long inputs;
    private long slowest;
    private @Nullable String fault;

    void take(String line) {
        Matcher progress = PROGRESS.matcher(line);
        Matcher figure = FIGURE.matcher(line);
        Matcher found = FAULT.matcher(line);
        if (progress.matches()) {
            coverage = Long.parseLong(progress.group(1));
            corpus = Long.parseLong(progress.group(2));
        } else if (figure.matches()) {
            figure(figure.group(1), Long.parseLong(figure.group(2)));
        } else if (fault == null && found.find()) {
            fault = found.group(1) == null ? found.group(2) : found.group(1);
        }
    }

    private void figure(String name, long value) {
        switch (name) {
            case "number_of_executed_units" -> inputs = value;
            case "slowest_unit_time_sec" -> slowest = value;
            default -> {}
        }
    }

    /** {@code longest}: bytes of the longest input that led somewhere. */
    Verdict verdict(String target, int exit, long longest, Path work) {
        String said = fault != null ? fault : exit == 0 ? null : "ended with " + exit;
        String problem = said == null ? null : said + " in " + work;
        return new Verdict(target, inputs, coverage, corpus, longest, slowest, problem);
    }
}
