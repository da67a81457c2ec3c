package dev.dateline.standalone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecordSizeTest {
    @Test
    void isTheMeanOfRecordsThatHaveAValue() {
        RecordSize tombstone = new RecordSize(90, -1);

        assertThat(RecordSize.mean(List.of(new RecordSize(10, 100), tombstone, new RecordSize(20, 201))))
                .isEqualTo(new RecordSize(15, 151));
    }
}
