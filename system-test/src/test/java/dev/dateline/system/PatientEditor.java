package dev.dateline.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.contract.live.EntryId;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;

/** An editor who publishes what is new, mends what was corrected or killed, and tries again while a part is away. */
final class PatientEditor {
    private final Supplier<Editor> signIn;
    private final Set<String> headlines = new LinkedHashSet<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final Set<String> published = new LinkedHashSet<>();
    private Editor editor;

    /**
     * Signs in for the first time.
     *
     * @param signIn a new session, wherever the one before has ended
     */
    PatientEditor(Supplier<Editor> signIn) {
        this.signIn = signIn;
        this.editor = signIn.get();
    }

    /** Decides what is open now; gives whether anything was open, or the gateway did not answer. */
    boolean work() {
        try {
            boolean open = false;
            for (JsonNode proposal : editor.proposals()) {
                headlines.add(proposal.path("headline").asText());
                if ("pending".equals(proposal.path("state").asText())) {
                    open = true;
                    decide(proposal);
                }
            }
            return open;
        } catch (UncheckedIOException e) {
            return true;
        }
    }

    /** Signs in anew. */
    void comeBack() {
        editor = signIn.get();
    }

    Editor editor() {
        return editor;
    }

    /** Of everything that was ever proposed. */
    Set<String> headlines() {
        return headlines;
    }

    /** The entries that it asked for, heard or not. */
    Set<String> asked() {
        return asked;
    }

    /** The entries that it was told stand. */
    Set<String> published() {
        return published;
    }

    private void decide(JsonNode proposal) {
        String relation = proposal.path("relation").asText();
        if (relation.equals("kill") || relation.equals("correction")) {
            mend(proposal, relation);
            return;
        }
        String decision = "compose:approve:" + proposal.path("id").asText();
        asked.add(decision);
        Act approval = Editor.approval(proposal, proposal.at("/suggestion/text").asText());
        if (decided(proposal, decision, proposal.path("base").asLong(), approval)) {
            published.add(decision);
        }
    }

    private void mend(JsonNode proposal, String relation) {
        String id = proposal.path("id").asText();
        String text = proposal.at("/suggestion/text").asText();
        boolean done = true;
        for (JsonNode update : proposal.path("affected")) {
            EntryId entry = new EntryId(update.path("id").asText());
            Act act = relation.equals("kill")
                    ? new Act.Retract(entry, "The source has withdrawn it.")
                    : new Act.Correct(entry, text, "The source has corrected it.");
            done &= decided(
                    proposal,
                    "compose:" + relation + ":" + id,
                    update.path("base").asLong(),
                    act);
        }
        Act settle = new Act.Reject(new ProposalId(id), "It has been mended.");
        if (done) {
            decided(proposal, "compose:settle:" + id, proposal.path("base").asLong(), settle);
        }
    }

    private boolean decided(JsonNode proposal, String decision, long base, Act act) {
        return editor.decide(new ArticleId(proposal.path("article").asText()), decision, base, act)
                        .status()
                == 201;
    }
}
