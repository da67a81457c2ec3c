package dev.dateline.gateway.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.json.Json;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Position;
import dev.dateline.gateway.hub.ArticleLog;
import dev.dateline.gateway.hub.Hub;
import dev.dateline.gateway.hub.SampleLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentTest {
    private final SampleLog log = new SampleLog("varne");

    @Test
    void theFirstOneGrowsUntilItIsFullAndTheLogGoesOnInTheNext() {
        grow(Segment.SIZE - 1);
        Segment growing = segment(1);
        assertThat(growing.full()).isFalse();
        assertThat(growing.after()).isNull();
        assertThat(growing.frames()).hasSize(Segment.SIZE - 1);

        log.post("The last of it.");
        assertThat(segment(1).full()).isTrue();
        assertThat(segment(1).position()).isEqualTo(log.position(Segment.SIZE));
        assertThat(Segment.count(log.log())).isEqualTo(2);
        assertThat(segment(2).frames()).isEmpty();
        assertThat(segment(2).after()).isEqualTo(segment(2).position()).isEqualTo(log.position(Segment.SIZE));

        log.post("One more.");
        assertThat(segment(2).frames())
                .extracting(ServerMessage::position)
                .containsExactly(log.position(Segment.SIZE + 1));
    }

    @Test
    void aFullOneNeverChangesWhateverComesAfterIt() {
        grow(Segment.SIZE);
        EntryId early = new EntryId("post-1");
        String bytes = Json.text(segment(1));
        log.correct(early, "Quite another text.");
        log.retract(early);
        log.revise("Another headline");
        grow(3 * Segment.SIZE);

        assertThat(Json.text(segment(1))).isEqualTo(bytes);
    }

    @Test
    void holdsNoWordOfWhatWasTakenDownNorHasTheOldEpoch() {
        log.post("A name that must go.");
        grow(Segment.SIZE);
        log.takeDown(2);

        assertThat(Json.text(segment(1))).doesNotContain("must go");
        assertThat(segment(1).epoch()).isEqualTo(2);
    }

    @Test
    void isNotThereWhereTheLogDoesNotHoldItsBeginning() {
        grow(200);
        Hub hub = new Hub();
        hub.take(log.page());
        ArticleLog newest = hub.log(log.article()).orElseThrow();

        assertThat(newest.first()).isGreaterThan(1);
        assertThat(Segment.of(newest, 4)).isEmpty();
        assertThat(Segment.end(newest, 1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 63, 64, 65, 127, 128})
    void leadsFromAnyPlaceToTheEndWithEachEntryOnceInOrder(long seq) {
        grow(150);
        Position end = log.position(150);
        List<Position> told = new ArrayList<>();
        Position here = log.position(seq);
        for (long number = Segment.next(seq); number <= Segment.count(log.log()); number++) {
            for (ServerMessage frame : segment(number).frames()) {
                if (frame.position().seq() > here.seq()) {
                    told.add(frame.position());
                    here = frame.position();
                }
            }
        }

        assertThat(here).isEqualTo(end);
        assertThat(told)
                .extracting(Position::seq)
                .isSorted()
                .doesNotHaveDuplicates()
                .hasSize((int) (150 - seq));
    }

    private Segment segment(long number) {
        return Segment.of(log.log(), number).orElseThrow();
    }

    /** Until the log has this many entries. */
    private void grow(int to) {
        Random random = new Random(7);
        while (log.kept().size() < to) {
            if (random.nextInt(4) == 0 && log.kept().size() > 4) {
                log.correct(new EntryId("post-1"), "Corrected " + random.nextInt());
            } else {
                log.post("Update " + log.kept().size());
            }
        }
    }
}
