package dev.dateline.standalone.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.junit.jupiter.api.Test;

class RefitTest {
    private static final Config IS =
            new Config(List.of(new ConfigEntry("cleanup.policy", "delete"), new ConfigEntry("segment.ms", "1000")));

    @Test
    void setsOnlyWhatIsOtherwise() {
        assertThat(Refit.changes(IS, Map.of("cleanup.policy", "compact", "segment.ms", "1000")))
                .containsExactly(
                        new AlterConfigOp(new ConfigEntry("cleanup.policy", "compact"), AlterConfigOp.OpType.SET));
        assertThat(Refit.changes(IS, Map.of("segment.ms", "1000"))).isEmpty();
    }
}
