package dev.dateline.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.live.EntryId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RemedyTest {
    private static final String AFFECTED =
            "[{\"id\": \"entry-1\", \"base\": 2, \"label\": \"Update 9/19, 2:10 p.m.:\", \"text\": \"340\"}]";

    private static final String SCHEDULED = "[{\"id\": \"entry-1\", \"base\": 0, \"scheduled\": true,"
            + " \"label\": \"Scheduled: Update 9/19, 2:10 p.m.:\", \"text\": \"340\"}]";

    @Test
    void approvesWhatIsNewAsSuggested() throws Json.Malformed {
        Remedy remedy = Remedy.of(proposal("new", "[]"));

        assertThat(remedy.steps()).singleElement().satisfies(step -> {
            assertThat(step.base()).isEqualTo(1);
            assertThat(step.act())
                    .isInstanceOfSatisfying(
                            Act.Approve.class,
                            act -> assertThat(act.post().text()).isEqualTo("240 households"));
        });
    }

    @Test
    void correctsWhatACorrectionOvertakesAndSettlesIt() throws Json.Malformed {
        Remedy remedy = Remedy.of(proposal("correction", AFFECTED));

        assertThat(remedy.steps())
                .extracting(Remedy.Step::act)
                .containsExactly(
                        new Act.Correct(
                                new EntryId("entry-1"),
                                "240 households",
                                "River Authority has corrected its earlier report."),
                        new Act.Reject(new ProposalId("p-1"), "It corrects what is posted, and that has been done."));
        assertThat(remedy.steps()).extracting(Remedy.Step::base).containsExactly(2L, 1L);
    }

    @Test
    void approvesACorrectionOfWhatWasNeverPosted() throws Json.Malformed {
        assertThat(Remedy.of(proposal("correction", "[]")).steps())
                .singleElement()
                .satisfies(step -> assertThat(step.act()).isInstanceOf(Act.Approve.class));
    }

    @Test
    void retractsWhatAKillOvertakesAndSettlesIt() throws Json.Malformed {
        Remedy remedy = Remedy.of(proposal("kill", AFFECTED));

        assertThat(remedy.steps())
                .extracting(Remedy.Step::act)
                .containsExactly(
                        new Act.Retract(
                                new EntryId("entry-1"),
                                "River Authority has withdrawn the report that this rested on."),
                        new Act.Reject(new ProposalId("p-1"), "It withdraws what is posted, and that has been done."));
        assertThat(remedy.line()).isEqualTo("retracted: Update 9/19, 2:10 p.m.:");
    }

    @Test
    void callsOffWhatAKillOvertakesBeforeItGoesOut() throws Json.Malformed {
        Remedy remedy = Remedy.of(proposal("kill", SCHEDULED));

        assertThat(remedy.steps().getFirst().act()).isInstanceOf(Act.Retract.class);
        assertThat(remedy.steps().getFirst().base()).isZero();
        assertThat(remedy.line()).isEqualTo("retracted: Scheduled: Update 9/19, 2:10 p.m.:");
    }

    @Test
    void publishesACorrectionInPlaceOfWhatWasToGoOut() throws Json.Malformed {
        assertThat(Remedy.of(proposal("correction", SCHEDULED)).steps())
                .extracting(step -> step.act().getClass().getSimpleName())
                .containsExactly("Retract", "Approve");
    }

    @Test
    void decidesAnewOnWhatHasGoneOutMeanwhile() throws Json.Malformed {
        assertThat(Remedy.of(proposal("kill", SCHEDULED)).steps().getFirst().decision())
                .isNotEqualTo(Remedy.of(proposal("kill", SCHEDULED.replace("\"base\": 0", "\"base\": 1")))
                        .steps()
                        .getFirst()
                        .decision());
    }

    @Test
    void publishesNothingBeforeItsEmbargoIsOver() throws Json.Malformed {
        Instant ends = Instant.parse("2023-09-19T20:00:00Z");

        assertThat(Remedy.of(embargoed("new", "[]")).steps())
                .singleElement()
                .satisfies(step -> assertThat(step.act())
                        .isInstanceOfSatisfying(
                                Act.Schedule.class, act -> assertThat(act.due()).isEqualTo(ends)));
        assertThat(Remedy.of(embargoed("correction", AFFECTED)).steps())
                .extracting(step -> step.act().getClass().getSimpleName())
                .containsExactly("Schedule");
    }

    @Test
    void neverApprovesAKill() throws Json.Malformed {
        assertThat(Remedy.of(proposal("kill", "[]")).steps()).noneMatch(step -> step.act() instanceof Act.Approve);
    }

    @Test
    void decidesUnderTheSameIdsWhenItDecidesAgain() throws Json.Malformed {
        assertThat(Remedy.of(proposal("kill", AFFECTED))).isEqualTo(Remedy.of(proposal("kill", AFFECTED)));
    }

    private static JsonNode embargoed(String relation, String affected) throws Json.Malformed {
        return ((ObjectNode) proposal(relation, affected)).put("embargo", "2023-09-19T20:00:00Z");
    }

    private static JsonNode proposal(String relation, String affected) throws Json.Malformed {
        String json = """
                {"id": "p-1", "article": "veld-dam", "state": "pending", "base": 1, "relation": "%s",
                 "source": "River Authority", "label": "Update 9/19, 2:26 p.m.:", "affected": %s,
                 "suggestion": {"text": "240 households", "stamp": "2023-09-19T18:26:00Z", "confidence": "CLAIMED",
                                "restsOn": [], "credit": "River Authority"}}
                """.formatted(relation, affected);
        return Json.tree(json.getBytes(StandardCharsets.UTF_8));
    }
}
