package dev.dateline.standalone.prove;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.live.Post;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.demo.EditorClient;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** An editor who approves two proposals of three and rejects the third, each under one id until there is an answer. */
final class Approvals extends Toil {
    /** How the ids of its decisions begin. */
    static final String ID = "prove-";

    private static final int ONE_IS_REJECTED_IN = 3;
    private static final long GLANCE_MILLIS = 100;

    private final Editor editor;
    private final Desk desk;
    private final Set<String> approved = ConcurrentHashMap.newKeySet();
    private final Set<String> decided = ConcurrentHashMap.newKeySet();
    private final Map<String, String> refused = new ConcurrentHashMap<>();

    /** Where the open proposals are. */
    @FunctionalInterface
    interface Desk {
        /** As they stand now. */
        List<JsonNode> proposals() throws InterruptedException;
    }

    Approvals(Editor editor, Desk desk) {
        super("editor");
        this.editor = editor;
        this.desk = desk;
    }

    /** The ids of the approvals that were accepted (201). */
    Set<String> approved() {
        return Set.copyOf(approved);
    }

    /** One line where decisions were refused: nobody else decides here, so none may be. */
    List<String> problems() {
        Findings findings = new Findings();
        findings.missing(
                "decisions were refused",
                refused.entrySet().stream()
                        .map(one -> one.getKey() + " (" + one.getValue() + ")")
                        .toList(),
                Set.of());
        return findings.lines();
    }

    @Override
    void toil() throws InterruptedException {
        while (goesOn()) {
            for (JsonNode proposal : desk.proposals()) {
                if (goesOn()
                        && !isProbe(proposal)
                        && decided.add(proposal.path("id").asText())) {
                    decide(proposal);
                }
            }
            Thread.sleep(GLANCE_MILLIS);
        }
    }

    /** Those are for the proof itself to look at. */
    private static boolean isProbe(JsonNode proposal) {
        return proposal.path("headline").asText().startsWith(Probe.NAME);
    }

    private void decide(JsonNode proposal) throws InterruptedException {
        String id = ID + proposal.path("id").asText();
        boolean approves = decided.size() % ONE_IS_REJECTED_IN != 0;
        EditorClient.Answer answer = editor.decide(
                proposal.path("article").asText(),
                id,
                proposal.path("base").asLong(),
                approves ? approval(proposal) : new Act.Reject(proposal(proposal), "Not now."));
        if (!answer.isDone()) {
            refused.put(id, answer.error());
        } else if (approves) {
            approved.add(id);
        }
    }

    private static Act approval(JsonNode proposal) {
        try {
            Post suggestion = Json.read(Json.bytes(proposal.path("suggestion")), Post.class);
            return new Act.Approve(proposal(proposal), suggestion);
        } catch (Json.Malformed e) {
            throw Trouble.failed("a proposal's suggestion cannot be read: " + Trouble.lineOf(e));
        }
    }

    private static ProposalId proposal(JsonNode proposal) {
        return new ProposalId(proposal.path("id").asText());
    }
}
