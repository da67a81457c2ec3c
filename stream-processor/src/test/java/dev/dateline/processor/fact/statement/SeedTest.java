package dev.dateline.processor.fact.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dateline.contract.fact.Actor;
import dev.dateline.contract.fact.Statement;
import dev.dateline.contract.wire.Copy;
import dev.dateline.contract.wire.Handling;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.PubStatus;
import dev.dateline.contract.wire.Signal;
import dev.dateline.contract.wire.WireItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page that the product was asked for; it stays where it is. */
class SeedTest {
    private static final Path SEED = Path.of(
                    Optional.ofNullable(System.getenv("DATELINE_SHARED")).orElse("../../shared"))
            .resolve("seed");

    private static List<Statement> statements = List.of();

    @BeforeAll
    static void readThePage() throws IOException {
        assumeTrue(Files.isDirectory(SEED), "the page is not here: set DATELINE_SHARED");
        try (Stream<Path> files = Files.list(SEED)) {
            Path page = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            statements = Statements.of(item(Files.readString(page)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Blinken | immediate end to hostilities",
                "Azerbaijani Ministry of Defense | are not targeted",
                "Pashinyan | large-scale war",
                "Michel | must be immediately halted",
                "Borrell | military escalation",
                "Russia | stop the bloodshed",
                "Moscow | claim that they had informed",
                "Kim | condemns the use of force",
            })
    void eachHasItsStatement(String source, String words) {
        assertThat(statements).anySatisfy(one -> {
            assertThat(one.source()).contains(source);
            assertThat(one.gist()).contains(words);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Blinken, us-secretary-of-state",
        "Azerbaijani Ministry of Defense, az-defense-ministry",
        "Pashinyan, am-prime-minister",
        "Michel, eu-council-president",
        "Borrell, eu-high-representative",
        "Russia, ru",
        "Moscow, ru",
    })
    void theListOfActorsKnowsThem(String source, String actor) {
        assertThat(statements.stream()
                        .filter(one -> one.source().contains(source))
                        .flatMap(one -> Optional.ofNullable(one.actor()).stream())
                        .map(Actor::id))
                .contains(actor);
    }

    @Test
    void nobodyHasSaidAnythingForTheUnitedStatesYet() {
        assertThat(statements).noneSatisfy(one -> {
            assertThat(one.source()).isEqualTo("The U.S.");
            assertThat(one.gist()).contains("statement on the situation");
        });
    }

    private static WireItem item(String body) {
        return new WireItem(
                new ItemVersion(new ItemId(new Provider("seed"), "page"), "1"),
                new Origin(ItemKind.WIRE, "Seed", null),
                new Handling(PubStatus.USABLE, Signal.NONE, 5, null, List.of()),
                new Copy("en", "Page", body, List.of()),
                Instant.parse("2023-09-19T18:00:00Z"));
    }
}
