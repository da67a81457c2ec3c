package dev.dateline.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.contract.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireItemTest {
    private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void absentDetailsAreNotWrittenAndReadAsNone() throws Json.Malformed {
        WireItem item = item(PubStatus.USABLE, Signal.NONE, Details.NONE);

        assertThat(Json.text(item)).doesNotContain("details").endsWith("\"versionCreated\":\"2026-03-01T12:00:00Z\"}");
        assertThat(Json.read(Json.bytes(item), WireItem.class).details()).isEqualTo(Details.NONE);
    }

    @Test
    void detailsThatAreEmptyInARecordReadAsEmptyLists() throws Json.Malformed {
        String json = "{\"credits\":{\"byline\":\"By A\"},\"media\":[{\"kind\":\"picture\",\"rights\":{}}]}";
        Details details = Json.read(json.getBytes(StandardCharsets.UTF_8), Details.class);

        assertThat(details.subjects()).isEmpty();
        assertThat(details.media().getFirst().renditions()).isEmpty();
        assertThat(details.credits())
                .isNotNull()
                .satisfies(credits -> assertThat(credits.authors()).isEmpty());
    }

    /** What is made of an item could not be kept: matching would stop at it, again and again. */
    @Test
    void aTimeThatNoCalendarHasIsRefusedWhereItIsRead() {
        String item = Json.text(item(PubStatus.USABLE, Signal.NONE, Details.NONE));
        String handling = Json.text(new Handling(PubStatus.USABLE, Signal.NONE, 5, AT, List.of()));

        assertThatThrownBy(() -> read(item.replace(AT.toString(), "+1000002026-03-01T12:00:00Z"), WireItem.class))
                .hasMessageContaining("versionCreated");
        assertThatThrownBy(() -> read(handling.replace(AT.toString(), "9999-12-31T00:00:00Z"), Handling.class))
                .hasMessageContaining("embargo");
        assertThatThrownBy(() -> read("{\"expires\":\"-1000-01-01T00:00:00Z\"}", Details.Timeline.class))
                .hasMessageContaining("expires");
    }

    private static <T> T read(String json, Class<T> type) throws Json.Malformed {
        return Json.read(json.getBytes(StandardCharsets.UTF_8), type);
    }

    @ParameterizedTest
    @CsvSource({
        "USABLE, NONE, NEW",
        "USABLE, UPDATE, UPDATE",
        "USABLE, CORRECTION, CORRECTION",
        "USABLE, KILL, KILL",
        "CANCELED, KILL, KILL",
        "WITHHELD, CORRECTION, WITHHOLD",
        "WITHHELD, KILL, KILL"
    })
    void statusAndSignalComeToOneAction(PubStatus status, Signal signal, Action action) {
        assertThat(item(status, signal, Details.NONE).action()).isEqualTo(action);
    }

    @Test
    void anExerciseIsNoNewsWhateverElseItSays() {
        Details exercise = new Details(null, null, List.of(), List.of(), List.of(), List.of(Details.Flag.EXERCISE));

        assertThat(item(PubStatus.CANCELED, Signal.KILL, exercise).action()).isEqualTo(Action.IGNORE);
    }

    private static WireItem item(PubStatus status, Signal signal, Details details) {
        return new WireItem(
                new ItemVersion(new ItemId(new Provider("harbor-wire"), "urn:1"), "1"),
                new Origin(ItemKind.WIRE, "Harbor Wire", null),
                new Handling(status, signal, 5, null, List.of()),
                new Copy("en", "Dam holds", "", List.of()),
                AT,
                details);
    }
}
