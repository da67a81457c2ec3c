package dev.dateline.processor.verify;

import java.util.List;

/**
 * What was found.
 *
 * @param answers one for each question, in their order
 * @param problems one line for each promise that is broken, at most {@link Findings#MOST_LINES}; empty when all hold
 * @param notes what could not be checked and why, and what is worth knowing
 */
public record Report(Counts counts, List<Answer> answers, List<String> problems, List<String> notes) {
    public Report {
        answers = List.copyOf(answers);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /**
     * The answer to one question.
     *
     * @param checked how many things were looked at
     * @param waiting how many of them are on their way: accepted or decided, and not yet through
     * @param problems how many break the promise
     */
    public record Answer(Question question, long checked, long waiting, long problems) {}

    /**
     * How much there is.
     *
     * @param accepted distinct item versions on wire
     * @param repeats further records of them, as far as compaction has left them
     * @param arrived item versions that came to a desk, each desk by itself
     * @param effects how often a desk took an item version, as matching counted them itself
     * @param proposals those that are kept
     * @param open of these, the ones that wait for an editor
     * @param apart proposals and lines of ledgers that rest on what another version matched: they are not compared
     * @param decisions distinct ones, refused ones too; each is a link of a chain
     * @param entries what these give
     * @param unreadable records on wire, match-input and decisions that are set aside
     */
    public record Counts(
            long accepted,
            long repeats,
            long arrived,
            long effects,
            long proposals,
            long open,
            long apart,
            long articles,
            long decisions,
            long entries,
            long unreadable) {}

    /** Whether every promise that could be checked is kept. */
    public boolean isClean() {
        return answers.stream().allMatch(answer -> answer.problems() == 0);
    }

    /** Whether nothing was on its way: then the counts are final. */
    public boolean isSettled() {
        return answers.stream().allMatch(answer -> answer.waiting() == 0);
    }

    public Answer answer(Question question) {
        return answers.stream()
                .filter(answer -> answer.question() == question)
                .findFirst()
                .orElseThrow();
    }
}
