package dev.dateline.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Post;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an editor would do about a proposal: publish what is new, and mend what a correction or a kill has overtaken.
 *
 * @param line what was done, for whoever watches
 */
record Remedy(List<Step> steps, String line) {

    /** One decision: its own id, the version of its subject, and what is decided. */
    record Step(String decision, long base, Act act) {}

    /** {@code proposal} as {@code GET /v1/proposals} has it; {@code hands} is what is out of the ordinary with it. */
    static Remedy of(JsonNode proposal, Hands hands) throws Json.Malformed {
        if (hands.hold() != null) {
            Act hold = new Act.Hold(id(proposal), hands.hold());
            return new Remedy(
                    List.of(new Step(decision(proposal, "hold"), base(proposal), hold)), "held: " + hands.hold());
        }
        if (hands.reject() != null) {
            return new Remedy(List.of(settled(proposal, hands.reject())), "rejected: " + hands.reject());
        }
        String relation = proposal.path("relation").asText();
        return switch (relation) {
            case "kill" -> retract(proposal, hands.note());
            case "correction" -> correct(proposal, hands.note());
            case "hold" -> new Remedy(List.of(settled(proposal, "It is held, and stays.")), "noted: a hold");
            default -> publish(proposal, List.of());
        };
    }

    /** Now, or when its embargo is over; {@code before} comes first. */
    private static Remedy publish(JsonNode proposal, List<Step> before) throws Json.Malformed {
        List<Step> steps = new ArrayList<>(before);
        boolean waits = isEmbargoed(proposal);
        Act act = waits
                ? new Act.Schedule(
                        id(proposal),
                        suggestion(proposal),
                        Instant.parse(proposal.path("embargo").asText()))
                : new Act.Approve(id(proposal), suggestion(proposal));
        steps.add(new Step(decision(proposal, waits ? "schedule" : "approve"), base(proposal), act));
        return new Remedy(
                steps,
                (waits ? "scheduled: " : "approved: ") + proposal.path("label").asText());
    }

    private static Remedy correct(JsonNode proposal, @Nullable String words) throws Json.Malformed {
        String text = suggestion(proposal).text();
        String note = words == null ? source(proposal) + " has corrected its earlier report." : words;
        List<Step> steps = new ArrayList<>();
        for (JsonNode update : proposal.path("affected")) {
            // What has not gone out yet is called off; its correction goes out instead.
            if (update.path("scheduled").asBoolean()) {
                steps.add(step(proposal, "retract", update, new Act.Retract(entry(update), note)));
            } else if (!isEmbargoed(proposal)) {
                steps.add(step(proposal, "correct", update, new Act.Correct(entry(update), text, note)));
            }
        }
        if (steps.stream().noneMatch(step -> step.act() instanceof Act.Correct)) {
            return publish(proposal, steps);
        }
        steps.add(settled(proposal, "It corrects what is posted, and that has been done."));
        return new Remedy(steps, "corrected: " + labels(proposal, "affected"));
    }

    private static Remedy retract(JsonNode proposal, @Nullable String words) {
        String note = words == null ? source(proposal) + " has withdrawn the report that this rested on." : words;
        List<Step> steps = new ArrayList<>();
        for (JsonNode update : proposal.path("affected")) {
            steps.add(step(proposal, "retract", update, new Act.Retract(entry(update), note)));
        }
        steps.add(settled(proposal, "It withdraws what is posted, and that has been done."));
        return new Remedy(steps, steps.size() > 1 ? "retracted: " + labels(proposal, "affected") : gone(proposal));
    }

    /** There is nothing left to do: the clerk was here, or nothing was ever built on it. */
    private static String gone(JsonNode proposal) {
        return proposal.path("gone").isEmpty()
                ? "nothing rested on it"
                : "withdrawn at once, without an editor: " + labels(proposal, "gone");
    }

    private static Step step(JsonNode proposal, String what, JsonNode update, Act act) {
        String unique = Integer.toHexString(update.path("id").asText().hashCode());
        long base = update.path("base").asLong();
        return new Step(decision(proposal, what + "-" + unique + "-" + base), base, act);
    }

    private static Step settled(JsonNode proposal, String reason) {
        return new Step(decision(proposal, "settle"), base(proposal), new Act.Reject(id(proposal), reason));
    }

    private static String decision(JsonNode proposal, String what) {
        return "hands-free:" + what + ":" + proposal.path("id").asText();
    }

    private static boolean isEmbargoed(JsonNode proposal) {
        return proposal.hasNonNull("embargo");
    }

    private static ProposalId id(JsonNode proposal) {
        return new ProposalId(proposal.path("id").asText());
    }

    private static long base(JsonNode proposal) {
        return proposal.path("base").asLong();
    }

    private static EntryId entry(JsonNode update) {
        return new EntryId(update.path("id").asText());
    }

    private static Post suggestion(JsonNode proposal) throws Json.Malformed {
        return Json.read(Json.bytes(proposal.path("suggestion")), Post.class);
    }

    private static String source(JsonNode proposal) {
        return proposal.path("source").asText();
    }

    private static String labels(JsonNode proposal, String updates) {
        List<String> labels = new ArrayList<>();
        proposal.path(updates).forEach(update -> labels.add(update.path("label").asText()));
        return String.join(" ", labels);
    }
}
