package dev.dateline.standalone.prove.readers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadersHeapTest {
    private static final long EMPTY = 40_000_000;

    /** 8 KiB for each of 10,000, and 16 MiB. */
    private static final long BOUND = 81_920_000 + 16_777_216;

    @Test
    void readersMayTakeWhatIsTheirsAndTheLogsAndNoByteMore() {
        assertThat(new ReadersHeap(10_000, EMPTY, EMPTY + BOUND).problems()).isEmpty();
        assertThat(new ReadersHeap(10_000, EMPTY, EMPTY + BOUND + 1).problems())
                .containsExactly("readers take 98.7 MB of the heap, 9,869 bytes each");
    }

    @Test
    void saysTheBoundThatItHoldsThemTo() {
        assertThat(new ReadersHeap(10_000, EMPTY, EMPTY + 31_000_000).line())
                .isEqualTo("heap after a full collection: 71.0 MB, 40.0 MB without readers: 3,100 bytes each"
                        + " (goal: at most 8,192 each and 16,777,216 for the articles' logs, 98.7 MB more in all)");
    }

    @Test
    void fewReadersProveNothing() {
        assertThat(new ReadersHeap(4_999, EMPTY, EMPTY).problems())
                .containsExactly(
                        "with so few readers this proves nothing on a reader's memory: 4,999, and 5,000 are needed");
        assertThat(new ReadersHeap(5_000, EMPTY, EMPTY).problems()).isEmpty();
    }

    @Test
    void whatVertxKeepsForConnectionsIsSeenFromAsManyReadersOnAsAreEnough() {
        assertThat(new ReadersHeap(5_000, EMPTY, EMPTY + 5_000L * (14_000 + 3_100)).problems())
                .isNotEmpty();
    }
}
