package dev.dateline.processor.fact.statement;

import dev.dateline.processor.fact.prose.Sentence;
import dev.dateline.processor.fact.prose.Tag;
import dev.dateline.processor.fact.prose.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The verbs of a sentence outside its quotations, each with its auxiliaries and its subject; one pass. */
final class Subjects {
    private static final Set<String> OWNERS = Set.of("his", "her", "their", "its", "our", "my");
    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom");

    private final Sentence sentence;
    private final List<Verb> verbs = new ArrayList<>();

    private Subjects(Sentence sentence) {
        this.sentence = sentence;
    }

    /**
     * A verb in its clause.
     *
     * @param head its token
     * @param start of its auxiliaries and adverbs
     * @param subject who does it; null where that was not found
     * @param own the subject stands right before the verb, and is not that of another verb
     * @param passive something is done to the subject
     */
    record Verb(int head, int start, @Nullable Range subject, boolean own, boolean passive) {
        Verb of(@Nullable Range other) {
            return new Verb(head, start, other, false, passive);
        }
    }

    static List<Verb> of(Sentence sentence) {
        Subjects subjects = new Subjects(sentence);
        for (int at = 0; at < sentence.size(); at++) {
            if (sentence.is(at, Tag.VERB) && !sentence.isQuoted(at) && !subjects.isAttribute(at)) {
                subjects.verbs.add(subjects.verb(at));
            }
        }
        subjects.lendToParticiples();
        return subjects.verbs;
    }

    /** "their disputed claims": a participle before a noun. */
    private boolean isAttribute(int at) {
        boolean owned = sentence.is(at - 1, Tag.DET)
                || sentence.is(at - 1, "'s")
                || (sentence.is(at - 1, Tag.PRON)
                        && OWNERS.contains(sentence.at(at - 1).lower()));
        return owned && (sentence.is(at + 1, Tag.NOUN) || sentence.is(at + 1, Tag.ADJ));
    }

    private Verb verb(int head) {
        int start = head;
        boolean passive = false;
        boolean infinitive = false;
        while (start > 0 && isAuxiliary(start - 1)) {
            start--;
            Token token = sentence.at(start);
            infinitive |= token.is("to");
            passive |= isBe(token) && start + 3 > head && !isParticiple(head);
        }
        Range found = infinitive ? null : before(start);
        return found == null || isOfAnother(found, head)
                ? new Verb(head, start, inherited(head, start), false, passive)
                : new Verb(head, start, found, true, passive);
    }

    /** "She released a statement saying": it is she who says it. */
    private boolean isOfAnother(Range found, int head) {
        Token last = sentence.at(Math.min(found.to(), sentence.size()) - 1);
        return isParticiple(head) && last.is(Tag.NOUN) && verbs.stream().anyMatch(Verb::own);
    }

    private @Nullable Range before(int start) {
        int last = start - 1;
        if (last >= 0 && RELATIVE.contains(sentence.at(last).lower()) && !sentence.isQuoted(last)) {
            return antecedent(last);
        }
        return last < 0 ? null : NounPhrases.endingAt(sentence, last);
    }

    /** "Ann Orr, who": with the pronoun. */
    private @Nullable Range antecedent(int relative) {
        int last = sentence.is(relative - 1, ",") ? relative - 2 : relative - 1;
        Range named = last < 0 ? null : NounPhrases.endingAt(sentence, last);
        return named == null ? new Range(relative, relative + 1) : new Range(named.from(), relative + 1);
    }

    /** Of "Orr left, saying" and of "Orr, who left, said" the first subject, of "Orr came and said" the last. */
    private @Nullable Range inherited(int head, int start) {
        if (isParticiple(head) || sentence.is(start - 1, ",")) {
            return verbs.stream()
                    .filter(Verb::own)
                    .findFirst()
                    .map(Verb::subject)
                    .orElse(null);
        }
        return verbs.isEmpty() ? null : verbs.getLast().subject();
    }

    /** "Speaking in Lowen, Orr said": the subject comes later. */
    private void lendToParticiples() {
        for (int at = 0; at + 1 < verbs.size(); at++) {
            if (verbs.get(at).subject() == null) {
                Range later = verbs.subList(at + 1, verbs.size()).stream()
                        .filter(Verb::own)
                        .findFirst()
                        .map(Verb::subject)
                        .orElse(null);
                verbs.set(at, verbs.get(at).of(later));
            }
        }
    }

    private boolean isParticiple(int at) {
        return sentence.at(at).lower().endsWith("ing");
    }

    private boolean isAuxiliary(int at) {
        Token token = sentence.at(at);
        if (token.quoted()) {
            return false;
        }
        boolean adverb = token.is(Tag.ADV) && at > 0 && !sentence.is(at - 1, ",") && !isQuestion(token);
        return token.is(Tag.AUX)
                || (token.is(Tag.PART) && !token.is("'s"))
                || token.is("n't")
                || adverb
                || (token.is(Tag.CCONJ) && sentence.is(at - 1, Tag.ADV) && sentence.is(at + 1, Tag.ADV))
                || (token.is("'s")
                        && sentence.is(at + 1, Tag.VERB)
                        && sentence.at(at + 1).lower().endsWith("ing"));
    }

    private static boolean isQuestion(Token token) {
        return token.is("when") || token.is("how") || token.is("why") || token.is("where");
    }

    private static boolean isBe(Token token) {
        return switch (token.lower()) {
            case "be", "is", "are", "was", "were", "been", "being", "am", "'m", "'re" -> true;
            default -> false;
        };
    }
}
