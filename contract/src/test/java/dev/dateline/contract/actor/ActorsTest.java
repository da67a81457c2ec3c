package dev.dateline.contract.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.contract.fact.Actor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActorsTest {
    private static final Instant THEN = Instant.parse("2023-09-19T18:00:00Z");
    private static final Actors ACTORS = Gazetteer.shipped();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Blinken | us-secretary-of-state | us",
                "U.S. Secretary of State Antony Blinken | us-secretary-of-state | us",
                "the U.S. secretary of state | us-secretary-of-state | us",
                "Antony Blinken, the secretary of state | us-secretary-of-state | us",
                "Washington | us | us",
                "the United States | us | us",
                "The U.S. | us | us",
                "A State Department spokesman | | ",
                "the State Department spokeswoman | us-state-department | us",
                "The Azerbaijani Ministry of Defense | az-defense-ministry | az",
                "The Azerbaijani Ministry of Defense statement | az-defense-ministry | az",
                "Azerbaijan’s defence ministry | az-defense-ministry | az",
                "Baku | az | az",
                "Armenian Prime Minister Pashinyan | am-prime-minister | am",
                "Charles Michel, President of the European Council | eu-council-president | eu",
                "The office of EU foreign policy chief Josep Borrell | eu-high-representative | eu",
                "Moscow | ru | ru",
                "Kremlin spokesman Dmitry Peskov | ru-kremlin-spokesman | ru",
            })
    void findsWhoIsBehindAName(String mention, String id, String side) {
        assertThat(ACTORS.of(mention, THEN).map(Actor::id).orElse(null)).isEqualTo(id);
        assertThat(ACTORS.of(mention, THEN).map(Actor::side).orElse(null)).isEqualTo(side);
    }

    @Test
    void namesWhoHeldTheOfficeThen() {
        assertThat(ACTORS.of("the U.S. secretary of state", THEN).orElseThrow().name())
                .isEqualTo("Antony Blinken, U.S. Secretary of State");
        assertThat(ACTORS.of("the U.S. secretary of state", Instant.parse("2018-04-10T00:00:00Z"))
                        .orElseThrow()
                        .name())
                .isEqualTo("U.S. Secretary of State");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Georgia",
                "Kim",
                "he",
                "us",
                "former Secretary of State Antony Blinken",
                "Antony Blinken, a former lawyer",
                "Russian Foreign Minister Antony Blinken",
                "the foreign minister",
                "Blinken, President of the European Council",
                "Hillary Clinton",
                "the ministry",
                ""
            })
    void neverGuesses(String mention) {
        assertThat(ACTORS.of(mention, THEN)).isEmpty();
    }

    @Test
    void whoHasLeftAnOfficeDoesNotSpeakForIt() {
        assertThat(ACTORS.of("Blinken", Instant.parse("2025-03-01T00:00:00Z"))).isEmpty();
    }

    @Test
    void editorsAddTheirOwn(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("actors.tsv");
        Files.writeString(file, """
                # ours
                state\tveld\tVeld\t-\tVeldish\tLowen
                holder\tveld-president\tAnn Orr\t2020-01-01\t-\tOrr
                """);

        Actors actors = Gazetteer.with(file);

        assertThat(actors.of("Veldish President Orr", THEN).map(Actor::name)).contains("Ann Orr, Veldish President");
        assertThat(actors.of("Lowen", THEN).map(Actor::id)).contains("veld");
        assertThat(actors.of("Baku", THEN)).isPresent();
    }

    @Test
    void whatTwoLinesClaimIsNobodys(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("actors.tsv");
        Files.writeString(file, "state\tveld\tVeld\t-\tVeldish\tBaku\n");

        assertThat(Gazetteer.with(file).of("Baku", THEN)).isEmpty();
    }

    @Test
    void saysWhichLineIsBad(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("actors.tsv");
        Files.writeString(file, "\nholder\tus-president\tAnn Orr\tsome day\t-\t-\n");

        assertThatThrownBy(() -> Gazetteer.with(file)).hasMessageContaining("actors.tsv:2");
    }
}
