package dev.dateline.processor.fact.statement;

import dev.dateline.contract.fact.Span;
import dev.dateline.processor.fact.prose.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Speech goes on over sentences and paragraphs: a quotation that stands alone belongs to the cue before it, or to one that
 * has nothing else to say.
 */
final class Carrying {
    private final List<Draft> drafts = new ArrayList<>();
    private @Nullable Draft last;
    private @Nullable Sentence lone;
    private boolean announced;

    private Carrying() {}

    /** What is found in the end; {@code taken}: what was found in each of the sentences by itself. */
    static List<Found> over(List<Sentence> sentences, List<List<Taken>> taken) {
        Carrying carrying = new Carrying();
        for (int at = 0; at < sentences.size(); at++) {
            carrying.meet(sentences.get(at), taken.get(at));
        }
        return carrying.drafts.stream()
                .filter(draft -> !draft.content.isEmpty())
                .map(draft -> draft.found.saying(draft.content))
                .toList();
    }

    private void meet(Sentence sentence, List<Taken> taken) {
        if (taken.isEmpty()) {
            if (sentence.at(0).isQuoteMark()) {
                quotation(sentence);
            } else {
                plain(sentence);
            }
            return;
        }
        for (Taken one : taken) {
            Draft draft = new Draft(one);
            if (draft.content.isEmpty() && lone != null && lone.paragraph() == sentence.paragraph()) {
                draft.add(lone);
            }
            drafts.add(draft);
            last = draft;
        }
        lone = null;
        announced = sentence.at(sentence.size() - 1).is(":");
    }

    private void plain(Sentence sentence) {
        lone = null;
        announced = false;
        if (last != null && last.paragraph != sentence.paragraph()) {
            last = null;
        }
    }

    private void quotation(Sentence sentence) {
        Draft to = last;
        if (to != null && to.reaches(sentence, announced)) {
            to.add(sentence);
            announced = false;
        } else {
            lone = sentence;
        }
    }

    /** What was found, and what more it says. */
    private static final class Draft {
        private final Found found;
        private final List<Span> content;
        private boolean quoting;
        private int paragraph;

        Draft(Taken taken) {
            this.found = Found.of(taken);
            this.content = new ArrayList<>(found.content());
            this.quoting = taken.candidate().isQuoting();
            this.paragraph = taken.candidate().sentence().paragraph();
        }

        boolean reaches(Sentence sentence, boolean announced) {
            int away = sentence.paragraph() - paragraph;
            return announced || (quoting && away <= 1);
        }

        void add(Sentence sentence) {
            content.add(new Span(sentence.start(), sentence.end()));
            quoting = true;
            paragraph = sentence.paragraph();
        }
    }
}
