package dev.dateline.processor.fact.statement;

import dev.dateline.processor.fact.prose.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides by the kind of the cue word and by how it stands to what is said: a table, with a method for each kind. */
final class Rules implements Judge {
    private static final double ENOUGH = 0.5;

    /** What seems so to nobody in particular: annotated as somebody's view, and of no use to an editor. */
    private static final Set<String> SEEMING = Set.of("seem", "appear");

    private static final double VAGUE = 0.55;

    /** Who says it is not named. */
    private static final double LESS = 0.8;

    private final Lexicon lexicon;

    Rules(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public boolean mayBeCue(String form) {
        return lexicon.knows(form) || form.equals("according") || form.equals(":");
    }

    @Override
    public Optional<Taken> choose(List<Candidate> readings) {
        return readings.stream()
                .map(reading -> new Taken(reading, confidence(reading)))
                .filter(taken -> taken.confidence() >= ENOUGH)
                .findFirst();
    }

    /** From 0 to 1. */
    static double confidence(Candidate candidate) {
        CueWord word = candidate.word();
        if (word == null) {
            return wordless(candidate);
        }
        double base = switch (word.kind()) {
            case SAY, TELL -> said(candidate);
            case THINK -> SEEMING.contains(word.lemma()) ? VAGUE : thought(candidate);
            case WANT -> wanted(candidate);
            case JUDGE -> judged(candidate);
            case NAME -> named(candidate);
            case SHOW -> shown(candidate);
            case UTTER -> candidate.isQuoting() ? 0.8 : 0.2;
            case NOUN -> noun(candidate);
            case FEEL -> felt(candidate);
        };
        return candidate.source() == null && !isPassive(candidate) ? base * LESS : base;
    }

    /** What is done to its subject stands in the content first. */
    private static boolean isPassive(Candidate candidate) {
        return candidate.content().size() > 1
                && candidate.content().getFirst().to() <= candidate.cue().from()
                && candidate.pattern() != Pattern.QUOTE_BEFORE
                && candidate.pattern() != Pattern.AROUND;
    }

    private static double wordless(Candidate candidate) {
        return switch (candidate.pattern()) {
            case ACCORDING -> isAccordingTo(candidate) ? 0.95 : 0.2;
            case COLON -> candidate.isQuoting() ? 0.6 : isHeading(candidate) ? 0.6 : 0.3;
            case QUOTE_BEFORE -> 0.6;
            case QUOTE_AFTER -> 0.5;
            default -> 0.1;
        };
    }

    private static boolean isAccordingTo(Candidate candidate) {
        return candidate.sentence().is(candidate.head(), "according");
    }

    private static boolean isHeading(Candidate candidate) {
        Sentence sentence = candidate.sentence();
        return sentence.paragraph() == 0 && sentence.is(candidate.head(), ":");
    }

    private static double said(Candidate candidate) {
        if (Unsaid.isDeed(candidate)) {
            return VAGUE;
        }
        if (Unsaid.isAppealToNobody(candidate)) {
            return 0.3;
        }
        return switch (candidate.pattern()) {
            case QUOTE_BEFORE, QUOTE_AFTER -> 0.97;
            case THAT, FRONTED, AROUND -> 0.93;
            case COLON, CLAUSE, ACCORDING -> 0.9;
            case QUESTION -> 0.8;
            case TO -> 0.7;
            case OBJECT, PREPOSITION -> 0.65;
            case NONE -> 0.3;
        };
    }

    private static double thought(Candidate candidate) {
        return switch (candidate.pattern()) {
            case THAT, CLAUSE -> 0.8;
            case QUOTE_BEFORE, QUOTE_AFTER, FRONTED, QUESTION -> 0.7;
            case TO -> 0.6;
            case AROUND, COLON, ACCORDING, OBJECT, PREPOSITION -> 0.55;
            case NONE -> 0.3;
        };
    }

    private static double wanted(Candidate candidate) {
        return switch (candidate.pattern()) {
            case TO -> 0.7;
            case OBJECT, THAT, CLAUSE, QUOTE_AFTER -> 0.6;
            default -> 0.3;
        };
    }

    private static double judged(Candidate candidate) {
        if (Unsaid.isStandingFor(candidate)) {
            return 0.3;
        }
        return switch (candidate.pattern()) {
            case OBJECT, CLAUSE, PREPOSITION, QUOTE_AFTER, THAT, QUESTION -> 0.65;
            default -> 0.4;
        };
    }

    private static double named(Candidate candidate) {
        if (Unsaid.isDeed(candidate)) {
            return VAGUE;
        }
        return switch (candidate.pattern()) {
            case OBJECT, CLAUSE, PREPOSITION, QUOTE_AFTER, TO -> 0.7;
            default -> 0.4;
        };
    }

    private static double shown(Candidate candidate) {
        return switch (candidate.pattern()) {
            case THAT, CLAUSE, QUOTE_AFTER, FRONTED -> 0.75;
            case OBJECT, QUESTION -> VAGUE;
            default -> 0.3;
        };
    }

    private static double felt(Candidate candidate) {
        return switch (candidate.pattern()) {
            case THAT -> 0.7;
            case PREPOSITION, TO -> candidate.source() == null ? 0.3 : 0.55;
            default -> 0.2;
        };
    }

    private static double noun(Candidate candidate) {
        return switch (candidate.pattern()) {
            case THAT -> 0.7;
            case TO -> candidate.source() == null ? 0.3 : 0.55;
            default -> candidate.source() == null ? 0.3 : 0.5;
        };
    }
}
