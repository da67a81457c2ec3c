package dev.dateline.processor.fact.alert;

import dev.dateline.processor.fact.figure.Counting;
import dev.dateline.processor.fact.figure.Figures;
import dev.dateline.processor.fact.stand.Sentence;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A sentence of an article, and what is read in it: once, however many items it is held against. Not for several threads. */
final class Passage {
    private final Line line;
    private final Reading reading;

    private Passage(Line line, Reading reading) {
        this.line = line;
        this.reading = reading;
    }

    static Passage of(Line line) {
        return new Passage(line, new Reading(line.words()));
    }

    /** The same words at another place, or where they were. */
    Passage at(Line other) {
        return new Passage(other, reading);
    }

    /** What is read in words, wherever they stand. */
    private static final class Reading {
        private final String words;
        private final Optional<Awaiting.Awaited> awaited;
        private @Nullable Sentence sentence;
        private @Nullable List<Counting> counted;

        Reading(String words) {
            this.words = words;
            this.awaited = Awaiting.in(words);
        }

        /** Made when it is first asked for: an update is never held against an item so closely. */
        Sentence sentence() {
            if (sentence == null) {
                sentence = Sentence.of(words);
            }
            return sentence;
        }

        /** Only where an item counts something as well. */
        List<Counting> counted() {
            if (counted == null) {
                counted = Figures.in(words);
            }
            return counted;
        }
    }

    Line line() {
        return line;
    }

    String words() {
        return reading.words;
    }

    Sentence sentence() {
        return reading.sentence();
    }

    /** What it counts. */
    List<Counting> counted() {
        return reading.counted();
    }

    /** Whose word it says is awaited. */
    Optional<Awaiting.Awaited> awaited() {
        return reading.awaited;
    }
}
