package dev.dateline.standalone.prove;

import static dev.dateline.standalone.prove.SoakProof.Mishap.FREEZE;
import static dev.dateline.standalone.prove.SoakProof.Mishap.KILL_ALL;
import static dev.dateline.standalone.prove.SoakProof.Mishap.KILL_BROKER;
import static dev.dateline.standalone.prove.SoakProof.Mishap.KILL_GATEWAY;
import static dev.dateline.standalone.prove.SoakProof.Mishap.KILL_INGEST;
import static dev.dateline.standalone.prove.SoakProof.Mishap.KILL_PROCESSOR;
import static dev.dateline.standalone.prove.SoakProof.Mishap.TEAR_STATE;
import static dev.dateline.standalone.prove.SoakProof.Mishap.WIPE_STATE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.standalone.prove.SoakProof.Mishap;
import org.junit.jupiter.api.Test;

class SoakProofTest {
    @Test
    void sparesEachPartForTwoFifthsOfTheTime() {
        assertThat(Mishap.at(0.39)).containsExactly(KILL_PROCESSOR, KILL_BROKER, FREEZE, WIPE_STATE, TEAR_STATE);
        assertThat(Mishap.at(0.4)).containsExactly(KILL_INGEST, KILL_GATEWAY, FREEZE);
        assertThat(Mishap.at(0.8)).contains(KILL_ALL).containsExactly(Mishap.values());
    }
}
