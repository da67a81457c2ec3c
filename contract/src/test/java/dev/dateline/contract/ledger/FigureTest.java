package dev.dateline.contract.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.desk.Loss;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.fact.Ground;
import dev.dateline.contract.fact.Span;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Provider;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FigureTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void copiesPushNeitherTheirOriginalNorAnotherVoiceOut() {
        Figure line = line(counts("afp", 0, 30), counts("ap", 1, 27));
        for (int at = 0; at < 40; at++) {
            line = line.with(counts("p" + at, 2 + at, 27).copying(version("ap", 1)));
        }

        assertThat(line.values()).hasSize(Figure.MOST);
        assertThat(voices(line)).containsExactly("afp", "ap");
    }

    @Test
    void whatIsSupersededGoesBeforeTheOldestThatCounts() {
        Figure line = line(counts("afp", 0, 30));
        for (int at = 0; at < 40; at++) {
            line = line.with(counts("ap", 1 + at, 27 + at));
        }

        assertThat(line.values()).hasSize(Figure.MOST);
        assertThat(voices(line)).containsExactly("afp", "ap");
    }

    @Test
    void whereAllCountTheOldestGoes() {
        Figure line = line();
        for (int at = 0; at < 25; at++) {
            line = line.with(counts("p" + at, at, 27));
        }

        assertThat(voices(line)).hasSize(24).doesNotContain("p0");
    }

    @Test
    void aCopyStaysOneWhereItsOriginalOnlyMovedOn() {
        Figure line = line(
                        counts("ap", 0, 27),
                        counts("dpa", 1, 27).copying(version("ap", 0)),
                        counts("reuters", 2, 27).copying(version("dpa", 1)))
                .losing(Set.of(version("ap", 0).item()), loss(Relation.UPDATE))
                .with(counts("ap", 3, 32));

        assertThat(voices(line)).containsExactly("ap");
        assertThat(line.isContested()).isFalse();
    }

    @Test
    void aCopyIsAVoiceWhereItsOriginalMovedOnAndWasKilled() {
        Set<ItemId> item = Set.of(version("ap", 0).item());
        Figure line = line(counts("ap", 0, 27), counts("dpa", 1, 27).copying(version("ap", 0)), counts("afp", 2, 30))
                .losing(item, loss(Relation.UPDATE))
                .losing(item, loss(Relation.KILL));

        assertThat(voices(line)).containsExactly("dpa", "afp");
    }

    @Test
    void whoCopiesAnotherNoLongerSaysWhatTheySaidBefore() {
        Figure line = line(
                counts("dpa", 0, 25), counts("ap", 1, 27), counts("dpa", 2, 27).copying(version("ap", 1)));

        assertThat(voices(line)).containsExactly("ap");
        assertThat(line.before()).extracting(Value::words).containsExactly("25");
    }

    @Test
    void whoSendsItsOwnWordsAgainStillSaysThem() {
        Figure line = line(counts("ap", 0, 27), counts("ap", 1, 27).copying(version("ap", 0)));

        assertThat(line.now()).extracting(Value::words).containsExactly("27");
    }

    @Test
    void whatTwoHaveOfEachOtherDoesNotVanish() {
        Figure line = line(
                counts("ap", 0, 27),
                counts("dpa", 1, 30),
                counts("ap", 2, 30).copying(version("dpa", 1)),
                counts("dpa", 3, 27).copying(version("ap", 0)));

        assertThat(line.now()).isNotEmpty();
    }

    @Test
    void aChangeThatItsProviderStillHoldsEndsWhatOthersSaidBefore() {
        Figure line = line(
                stands("ap", 0, "closed", true), stands("afp", 10, "open", true), stands("afp", 20, "open", false));

        assertThat(voices(line)).containsExactly("afp");
        assertThat(line.isContested()).isFalse();
    }

    @Test
    void aChangeThatItsProviderNoLongerHoldsEndsNothing() {
        Figure line = line(
                stands("ap", 0, "closed", true), stands("afp", 10, "open", true), stands("afp", 20, "closed", false));

        assertThat(voices(line)).containsExactly("ap", "afp");
    }

    @Test
    void aCopyOfAChangeEndsNothingThatWasSaidSinceTheChange() {
        Figure line = line(
                stands("ap", 0, "open", true),
                stands("afp", 10, "closed", false),
                stands("dpa", 20, "open", true).copying(version("ap", 0)));

        assertThat(voices(line)).containsExactly("ap", "afp");
    }

    @Test
    void aCorrectionStrikesCopiesOfCopies() {
        Figure line = line(
                        counts("reuters", 2, 27).copying(version("dpa", 1)),
                        counts("dpa", 1, 27).copying(version("ap", 0)),
                        counts("ap", 0, 27),
                        counts("afp", 3, 27))
                .losing(Set.of(version("ap", 0).item()), loss(Relation.CORRECTION));

        assertThat(voices(line)).containsExactly("afp");
        assertThat(line.before()).hasSize(3);
    }

    private static Figure line(Value... values) {
        return new Figure(new DeskId("world"), new ArticleId("veld-dam"), "killed", "killed", List.of(values));
    }

    private static Value counts(String provider, int minute, int number) {
        return new Value(
                new Amount(Integer.toString(number), number, Meant.EXACTLY),
                voice(provider, minute),
                basis(provider, minute),
                null);
    }

    private static Value stands(String provider, int minute, String is, boolean turned) {
        return new Value(new State(is, is, turned), voice(provider, minute), basis(provider, minute));
    }

    private static Voice voice(String provider, int minute) {
        return new Voice(provider, provider, NOON.plusSeconds(60L * minute));
    }

    private static Basis basis(String provider, int minute) {
        return new Basis(version(provider, minute), new Span(0, 2), "A sentence.", new Ground("rule", 0.9));
    }

    private static ItemVersion version(String provider, int minute) {
        return new ItemVersion(new ItemId(new Provider(provider), "urn:" + minute), "1");
    }

    private static Loss loss(Relation by) {
        return new Loss(by, NOON);
    }

    private static List<String> voices(Figure line) {
        return line.now().stream().map(value -> value.voice().via()).toList();
    }
}
