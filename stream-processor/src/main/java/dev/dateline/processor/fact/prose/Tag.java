package dev.dateline.processor.fact.prose;

/** Parts of speech of Universal Dependencies; {@code X}: none known. */
public enum Tag {
    ADJ,
    ADP,
    ADV,
    AUX,
    CCONJ,
    DET,
    INTJ,
    NOUN,
    NUM,
    PART,
    PRON,
    PROPN,
    PUNCT,
    SCONJ,
    SYM,
    VERB,
    X;

    /** A word that names something. */
    public boolean isNominal() {
        return this == NOUN || this == PROPN || this == PRON || this == NUM;
    }

    public boolean isVerbal() {
        return this == VERB || this == AUX;
    }
}
