package dev.dateline.processor.verify;

import dev.dateline.contract.json.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Gathers what the checks find. Not for several threads. */
final class Findings {
    /** More lines than this help nobody; all are counted. */
    static final int MOST_LINES = 1000;

    private final Map<Question, long[]> answers = new EnumMap<>(Question.class);
    private final Map<Count, Long> counts = new EnumMap<>(Count.class);
    private final List<String> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Findings() {
        Arrays.stream(Question.values()).forEach(question -> answers.put(question, new long[3]));
    }

    void count(Count what, long more) {
        counts.merge(what, more, Long::sum);
    }

    void checked(Question question, long more) {
        add(question, 0, more);
    }

    long checked(Question question) {
        return answer(question).checked();
    }

    void waiting(Question question, long more) {
        add(question, 1, more);
    }

    void problem(Question question, String line) {
        add(question, 2, 1);
        if (problems.size() < MOST_LINES) {
            // A key may be anything that somebody wrote to a topic.
            problems.add(Require.asLine(line));
        }
    }

    void note(String line) {
        notes.add(line);
    }

    Report report() {
        Report.Counts all = new Report.Counts(
                counted(Count.ACCEPTED),
                counted(Count.REPEATS),
                counted(Count.ARRIVED),
                counted(Count.EFFECTS),
                counted(Count.PROPOSALS),
                counted(Count.OPEN),
                counted(Count.APART),
                counted(Count.ARTICLES),
                counted(Count.DECISIONS),
                counted(Count.ENTRIES),
                counted(Count.UNREADABLE));
        return new Report(all, answers.keySet().stream().map(this::answer).toList(), problems, notes);
    }

    private Report.Answer answer(Question question) {
        long[] found = answers.getOrDefault(question, new long[3]);
        return new Report.Answer(question, found[0], found[1], found[2]);
    }

    private void add(Question question, int what, long more) {
        answers.getOrDefault(question, new long[3])[what] += more;
    }

    private long counted(Count what) {
        return counts.getOrDefault(what, 0L);
    }
}
