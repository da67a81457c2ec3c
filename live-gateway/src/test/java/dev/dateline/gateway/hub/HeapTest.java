package dev.dateline.gateway.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.live.Entry;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Provider;
import java.util.List;
import org.junit.jupiter.api.Test;

/** About what an entry takes. */
class HeapTest {
    private final SampleLog log = new SampleLog("varne");

    @Test
    void countsTwoBytesForEachCharacterOfAScriptThatDoesNotFitIntoOne() {
        log.post("Переговоры");
        log.post("Gespräche.");

        assertThat(Heap.weight(log.at(2)) - Heap.weight(log.at(3))).isEqualTo(10);
    }

    @Test
    void countsWhatAnUpdateRestsOn() {
        ItemVersion item = new ItemVersion(new ItemId(new Provider("harbor-wire"), "urn:harbor:1"), "1");
        log.post("One.", List.of(item));
        log.post("One.");
        Entry resting = log.at(2);

        assertThat(Heap.weight(resting)).isGreaterThan(Heap.weight(log.at(3)));
    }
}
