package dev.dateline.processor.fact.stand;

import java.util.Set;

/** What is known of a word, looked up once before it is held against many others. */
final class Sense {
    private final String stem;
    private final Spelling spelling;
    private final int group;
    private final WordNet.Entry entry;
    private final Set<String> opposites;

    private Sense(Token token) {
        this.stem = token.stem();
        this.spelling = Spelling.of(token.word());
        this.group = Lexicon.group(stem);
        this.entry = WordNet.entry(stem);
        this.opposites = Lexicon.opposites(stem);
    }

    static Sense of(Token token) {
        return new Sense(token);
    }

    /** How alike both are written, 0 to 1. */
    double spelt(Sense other) {
        return spelling.like(other.spelling);
    }

    /** Whether both are laid down to mean much the same. */
    boolean isLike(Sense other) {
        return group >= 0 && group == other.group;
    }

    /** Whether both share one of their commonest meanings. */
    boolean isSame(Sense other) {
        return entry.isSame(other.entry);
    }

    /** Whether {@code other} is a kind of this. */
    boolean hasKind(Sense other) {
        return entry.hasKind(other.entry);
    }

    /** Whether both are kinds of one thing, and not the same. */
    boolean isSibling(Sense other) {
        return entry.isSibling(other.entry);
    }

    boolean hasOpposites() {
        return !opposites.isEmpty() || !entry.opposites().isEmpty();
    }

    boolean isOpposed(Sense other) {
        return opposites.contains(other.stem) || entry.opposites().contains(other.stem);
    }
}
