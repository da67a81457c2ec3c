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
import java.util.List;
import org.junit.jupiter.api.Test;

class RemedyTest {
    private static final String AFFECTED =
            "[{\"id\": \"entry-1\", \"base\": 2, \"label\": \"Update 9/19, 2:10 p.m.:\", \"text\": \"340\"}]";

    private static final String SCHEDULED = "[{\"id\": \"entry-1\", \"base\": 0, \"scheduled\": true,"
            + " \"label\": \"Scheduled: Update 9/19, 2:10 p.m.:\", \"text\": \"340\"}]";

    @Test
    void approvesWhatIsNewAsSuggested() throws Json.Malformed {
        Remedy remedy = Remedy.of(proposal("new", "[]"), Hands.USUAL);

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
        Remedy remedy = Remedy.of(proposal("correction", AFFECTED), Hands.USUAL);

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
        assertThat(Remedy.of(proposal("correction", "[]"), Hands.USUAL).steps())
                .singleElement()
                .satisfies(step -> assertThat(step.act()).isInstanceOf(Act.Approve.class));
    }

    @Test
    void retractsWhatAKillOvertakesAndSettlesIt() throws Json.Malformed {
        Remedy remedy = Remedy.of(proposal("kill", AFFECTED), Hands.USUAL);

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
        Remedy remedy = Remedy.of(proposal("kill", SCHEDULED), Hands.USUAL);

        assertThat(remedy.steps().getFirst().act()).isInstanceOf(Act.Retract.class);
        assertThat(remedy.steps().getFirst().base()).isZero();
        assertThat(remedy.line()).isEqualTo("retracted: Scheduled: Update 9/19, 2:10 p.m.:");
    }

    @Test
    void publishesACorrectionInPlaceOfWhatWasToGoOut() throws Json.Malformed {
        assertThat(Remedy.of(proposal("correction", SCHEDULED), Hands.USUAL).steps())
                .extracting(step -> step.act().getClass().getSimpleName())
                .containsExactly("Retract", "Approve");
    }

    @Test
    void decidesAnewOnWhatHasGoneOutMeanwhile() throws Json.Malformed {
        assertThat(Remedy.of(proposal("kill", SCHEDULED), Hands.USUAL)
                        .steps()
                        .getFirst()
                        .decision())
                .isNotEqualTo(Remedy.of(proposal("kill", SCHEDULED.replace("\"base\": 0", "\"base\": 1")), Hands.USUAL)
                        .steps()
                        .getFirst()
                        .decision());
    }

    @Test
    void publishesNothingBeforeItsEmbargoIsOver() throws Json.Malformed {
        Instant ends = Instant.parse("2023-09-19T20:00:00Z");

        assertThat(Remedy.of(embargoed("new", "[]"), Hands.USUAL).steps())
                .singleElement()
                .satisfies(step -> assertThat(step.act())
                        .isInstanceOfSatisfying(
                                Act.Schedule.class, act -> assertThat(act.due()).isEqualTo(ends)));
        assertThat(Remedy.of(embargoed("correction", AFFECTED), Hands.USUAL).steps())
                .extracting(step -> step.act().getClass().getSimpleName())
                .containsExactly("Schedule");
    }

    @Test
    void holdsRejectsAndTellsReadersAsTheStoryHasIt() throws Json.Malformed {
        Hands held = new Hands(null, "One source only.", null, null);
        Hands rejected = new Hands(null, null, "Old.", null);
        Hands told = new Hands(null, null, null, "It said 340.");

        assertThat(acts(Remedy.of(proposal("new", "[]"), held)))
                .containsExactly(new Act.Hold(new ProposalId("p-1"), "One source only."));
        assertThat(acts(Remedy.of(proposal("new", "[]"), rejected)))
                .containsExactly(new Act.Reject(new ProposalId("p-1"), "Old."));
        assertThat(acts(Remedy.of(proposal("correction", AFFECTED), told)))
                .startsWith(new Act.Correct(new EntryId("entry-1"), "240 households", "It said 340."));
        assertThat(acts(Remedy.of(proposal("kill", AFFECTED), told)))
                .startsWith(new Act.Retract(new EntryId("entry-1"), "It said 340."));
    }

    @Test
    void takesNoteOfWhatTheClerkHasWithdrawn() throws Json.Malformed {
        ObjectNode kill = (ObjectNode) proposal("kill", "[]");
        kill.putArray("gone").addObject().put("label", "Update 9/19, 2:10 p.m.:");

        Remedy remedy = Remedy.of(kill, Hands.USUAL);

        assertThat(acts(remedy)).singleElement().isInstanceOf(Act.Reject.class);
        assertThat(remedy.line()).isEqualTo("withdrawn at once, without an editor: Update 9/19, 2:10 p.m.:");
    }

    private static List<Act> acts(Remedy remedy) {
        return remedy.steps().stream().map(Remedy.Step::act).toList();
    }

    @Test
    void neverApprovesAKill() throws Json.Malformed {
        assertThat(Remedy.of(proposal("kill", "[]"), Hands.USUAL).steps())
                .noneMatch(step -> step.act() instanceof Act.Approve);
    }

    @Test
    void decidesUnderTheSameIdsWhenItDecidesAgain() throws Json.Malformed {
        assertThat(Remedy.of(proposal("kill", AFFECTED), Hands.USUAL))
                .isEqualTo(Remedy.of(proposal("kill", AFFECTED), Hands.USUAL));
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
