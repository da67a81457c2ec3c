package dev.dateline.processor.fact.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {
    private static final Lexicon LEXICON = Lexicon.shipped();

    @ParameterizedTest
    @CsvSource({
        "said, say",
        "says, say",
        "saying, say",
        "denies, deny",
        "denied, deny",
        "denying, deny",
        "slammed, slam",
        "slamming, slam",
        "admitted, admit",
        "admitting, admit",
        "referring, refer",
        "urged, urge",
        "urging, urge",
        "agreeing, agree",
        "echoes, echo",
        "told, tell",
        "forgetting, forget",
    })
    void knowsAVerbInAllItsForms(String form, String lemma) {
        assertThat(Objects.requireNonNull(LEXICON.verb(form)).lemma()).isEqualTo(lemma);
    }

    @Test
    void tellsVerbsFromNounsAndAdjectives() {
        assertThat(Objects.requireNonNull(LEXICON.noun("allegations")).kind()).isEqualTo(Kind.NOUN);
        assertThat(Objects.requireNonNull(LEXICON.adjective("confident")).kind())
                .isEqualTo(Kind.FEEL);
        assertThat(LEXICON.verb("allegations")).isNull();
        assertThat(LEXICON.knows("ferry")).isFalse();
    }
}
