package dev.dateline.standalone.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.standalone.Trouble;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunningTest {
    private final List<Part> stopped = new ArrayList<>();
    private final Running running = new Running();

    @Test
    void stopsWhatComesInFirstAndTheBrokerLastHoweverItWasStarted() {
        for (Part part : List.of(Part.BROKER, Part.PROCESSOR, Part.GATEWAY, Part.INGEST)) {
            running.add(part, () -> stopped.add(part));
        }

        running.close();
        running.close();

        assertThat(stopped).containsExactly(Part.INGEST, Part.GATEWAY, Part.PROCESSOR, Part.BROKER);
    }

    @Test
    void stopsTheOthersWhenOneDoesNotStopCleanly() {
        running.add(Part.GATEWAY, () -> {
            throw new IllegalStateException("stuck");
        });
        running.add(Part.BROKER, () -> stopped.add(Part.BROKER));

        running.close();

        assertThat(stopped).containsExactly(Part.BROKER);
    }

    @Test
    void stopsAtOnceWhatIsStartedTooLate() {
        running.close();

        assertThatThrownBy(() -> running.add(Part.GATEWAY, () -> stopped.add(Part.GATEWAY)))
                .isInstanceOf(Trouble.class)
                .hasMessage("stopped while starting");
        assertThat(stopped).containsExactly(Part.GATEWAY);
    }
}
