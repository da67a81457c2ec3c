package dev.dateline.processor.fact.statement;

import dev.dateline.processor.fact.prose.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the verbs of a sentence may say: for each the ways to read it, the likeliest first. */
final class VerbCues {
    private static final int NEAR = 4;

    /** What these words are of, nobody says so himself. */
    private static final Set<String> SAID_OF =
            Set.of("said", "believed", "thought", "known", "reported", "understood", "rumored", "rumoured");

    private final Frame frame;
    private final SaidBefore before;
    private final SaidAfter after;
    private final Inversion inversion;

    VerbCues(Frame frame) {
        this.frame = frame;
        this.before = new SaidBefore(frame);
        this.after = new SaidAfter(frame);
        this.inversion = new Inversion(frame);
    }

    List<Candidate> all() {
        List<Candidate> found = new ArrayList<>();
        for (Subjects.Verb verb : Subjects.of(frame.sentence())) {
            found.addAll(readings(new VerbCue(verb, frame.verb(verb.head()))));
        }
        return found;
    }

    private List<Candidate> readings(VerbCue cue) {
        List<Candidate> readings = new ArrayList<>();
        if (announces(cue)) {
            readings.add(alone(cue, Pattern.COLON));
        }
        add(readings, before.of(cue));
        add(readings, cue.verb().passive() || isSaidOf(cue) ? passive(cue) : after.of(cue));
        if (readings.isEmpty()) {
            readings.add(alone(cue, Pattern.NONE));
        }
        return readings;
    }

    private static void add(List<Candidate> readings, @Nullable Candidate reading) {
        if (reading != null) {
            readings.add(reading);
        }
    }

    private Candidate alone(VerbCue cue, Pattern pattern) {
        return cue.saying(frame.sentence(), pattern, inversion.speaker(cue), List.of());
    }

    /** "She said on Facebook:" and nothing more: it stands in the next paragraph. */
    private boolean announces(VerbCue cue) {
        if (!cue.isSpeech() || !frame.is(frame.sentence().size() - 1, ":")) {
            return false;
        }
        for (int at = cue.head() + 1; at < frame.end(); at++) {
            if (frame.isQuoted(at) || frame.is(at, Tag.VERB) || frame.is(at, "that")) {
                return false;
            }
        }
        return true;
    }

    /** "a village said to be next": somebody says it of the village. */
    private boolean isSaidOf(VerbCue cue) {
        int next = cue.head() + 1;
        boolean infinitive = frame.is(next, "to") && (frame.is(next + 1, "be") || frame.is(next + 1, "have"));
        return cue.start() == cue.head()
                && infinitive
                && SAID_OF.contains(frame.at(cue.head()).lower());
    }

    /** "Orr was accused of … by …": what is said is about the subject. */
    private @Nullable Candidate passive(VerbCue cue) {
        Candidate after = this.after.of(cue);
        Range agent = agent(cue.head() + 1);
        List<Range> content = new ArrayList<>();
        if (cue.verb().subject() != null) {
            content.add(cue.verb().subject());
        }
        if (after != null) {
            after.content().forEach(range -> content.add(agent == null ? range : until(range, agent)));
        }
        Pattern pattern = after == null ? Pattern.NONE : after.pattern();
        return content.isEmpty() ? null : cue.saying(frame.sentence(), pattern, agent, content);
    }

    /** Without "by" and who it was. */
    private static Range until(Range range, Range agent) {
        return range.holds(agent.from() - 1) ? new Range(range.from(), agent.from() - 1) : range;
    }

    private @Nullable Range agent(int from) {
        for (int at = from; at < Math.min(frame.end(), from + NEAR); at++) {
            if (frame.is(at, "by")) {
                return NounPhrases.startingAt(frame.sentence(), at + 1);
            }
        }
        return null;
    }
}
