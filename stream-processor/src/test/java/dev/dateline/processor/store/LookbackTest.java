package dev.dateline.processor.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.desk.Change;
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
import dev.dateline.processor.lineage.Kin;
import dev.dateline.processor.lineage.Kinship;
import dev.dateline.processor.lineage.Sent;
import dev.dateline.processor.match.MatchInput;
import dev.dateline.processor.match.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LookbackTest {
    private static final DeskId WORLD = new DeskId("world");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String DAM = "Engineers at the Veld dam lowered the water by 12 metres on Monday and said that"
            + " the wall would hold, while 4,000 people in the valley were told to stay away from their homes.";

    private MemoryShelf shelf = new MemoryShelf();
    private Lookback lookback = new Lookback(shelf);

    @Test
    void foldsAResendIntoItsOriginal() {
        take("a", 0, "Veld dam holds", DAM);

        Kin again = take("b", 2, "Veld dam holds", DAM);

        assertThat(again).isInstanceOfSatisfying(Kin.Repeats.class, repeats -> {
            assertThat(repeats.copy().kinship()).isEqualTo(Kinship.RESEND);
            assertThat(repeats.copy().of()).isEqualTo(version("a"));
        });
    }

    @Test
    void theSameTextTwoDaysLaterIsNewsOfItsKind() {
        take("a", 0, "Veld dam holds", DAM);

        assertThat(take("b", 48, "Veld dam holds", DAM)).isInstanceOf(Kin.New.class);
    }

    @Test
    void neverTakesACorrectionForACopyAndNamesTheFigure() {
        take("a", 0, "Veld dam holds", DAM);
        take("x", 1, "Ferry crews strike in Port Ellery", "The crews of the ferries walked out over pay of 12 crowns.");

        Kin correction = take("c", 30, "CORRECTED-VELD DAM HOLDS", DAM.replace("12 metres", "15 metres"));

        corrects(correction, "a", "12", "15");
    }

    @Test
    void readsWhatANoteToEditorsSaysItself() {
        take("a", 0, "Veld dam holds", DAM);

        Kin correction = take(
                "c",
                5,
                "CORRECTION - Veld dam holds",
                "In the Veld dam item please read 14 metres instead of 12 metres.");

        corrects(correction, "a", "12", "14");
    }

    @Test
    void tiesWhatASourceTakesBackToWhatItHadSaid() {
        take("a", 0, "HARBOR MILLS <HRBM> 4TH QTR NET", "Shr 37 cts vs loss 10 cts. Net 5,695,000 vs loss 1,268,000.");

        Kin correction = take(
                "c",
                40,
                "HARBOR MILLS <HRBM> CORRECTS NET",
                "Harbor Mills said it earned 36 cts, not the 37 cts it reported.");

        corrects(correction, "a", "37", "36");
    }

    @Test
    void keepsACorrectionWhoseOriginalItNeverSaw() {
        take("x", 0, "Ferry crews strike in Port Ellery", "The crews of the ferries walked out over pay of 12 crowns.");

        assertThat(take("c", 5, "CORRECTED-VELD DAM HOLDS", DAM)).isEqualTo(new Kin.Corrects(null, List.of()));
    }

    @Test
    void aRestartGoesOnExactly() {
        take("a", 0, "Veld dam holds", DAM);
        Kin without = take("b", 2, "Veld dam holds", DAM + " Buses are on their way to the valley.");
        var left = shelf.all();
        shelf = new MemoryShelf();
        lookback = new Lookback(shelf);
        take("a", 0, "Veld dam holds", DAM);
        lookback = new Lookback(shelf);

        Kin with = take("b", 2, "Veld dam holds", DAM + " Buses are on their way to the valley.");

        assertThat(with).isEqualTo(without);
        assertThat(shelf.all().keySet()).isEqualTo(left.keySet());
        left.forEach((key, bytes) -> assertThat(shelf.get(key)).isEqualTo(bytes));
    }

    @Test
    void forgetsTextsOnceTheyAreTooOldToBeCorrected() {
        take("a", 0, "Veld dam holds", DAM);
        take("x", 31 * 24, "Chess champion keeps her title", "The final went to eleven games.");

        assertThat(shelf.all().keySet())
                .filteredOn(key -> key.startsWith("sent/"))
                .hasSize(1);
    }

    private static void corrects(Kin kin, String of, String before, String after) {
        assertThat(kin).isInstanceOfSatisfying(Kin.Corrects.class, corrects -> {
            assertThat(corrects.of()).extracting(Sent::version).isEqualTo(version(of));
            assertThat(corrects.changes()).containsExactly(new Change(before, after));
        });
    }

    private Kin take(String uri, int hours, String headline, String body) {
        Instant at = NOON.plus(Duration.ofHours(hours));
        WireItem item = new WireItem(
                version(uri),
                new Origin(ItemKind.WIRE, "Harbor Wire", null),
                new Handling(PubStatus.USABLE, Signal.NONE, 4, null, List.of()),
                new Copy("en", headline, body, List.of()),
                at);
        return lookback.take(WORLD, new MatchInput.Arrived(item, new Terms(List.of(), List.of()), at, null), at);
    }

    private static ItemVersion version(String uri) {
        return new ItemVersion(new ItemId(new Provider("harbor-wire"), "urn:harbor:" + uri), "1");
    }
}
