package dev.dateline.processor.store;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.KillPolicy;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.DecisionId;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.contract.live.EntryId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A desk that decides at random, rightly and wrongly; the same seed decides the same. */
public final class RandomDesk {
    private final Random random;
    private final ArticleId article;
    private final List<EntryId> entries = new ArrayList<>();
    private int next;

    public RandomDesk(long seed, ArticleId article) {
        this.random = new Random(seed);
        this.article = article;
    }

    public List<Decision> decisions(int count) {
        List<Decision> decisions = new ArrayList<>();
        decisions.add(Desk.decide(id(), article, 0, Desk.create("A story " + article)));
        while (decisions.size() < count) {
            decisions.add(random.nextInt(12) == 0 ? decisions.get(random.nextInt(decisions.size())) : decision());
        }
        return decisions;
    }

    private Decision decision() {
        String id = id();
        Act act = act();
        if (act instanceof Act.Approve || act instanceof Act.Schedule || act instanceof Act.Revise) {
            entries.add(new DecisionId(id).entry());
        }
        return Desk.decide(id, article, random.nextInt(3), act);
    }

    private Act act() {
        String words = "words " + next + " of " + article;
        return switch (random.nextInt(15)) {
            case 0 -> new Act.Revise(new Story("Headline " + next, List.of(words)), null);
            case 1 -> new Act.Configure(Desk.settings(random.nextBoolean() ? KillPolicy.ASK : KillPolicy.RETRACT));
            case 2, 3, 4 -> new Act.Approve(random.nextBoolean() ? null : proposal(), Desk.post(words));
            case 5 -> new Act.Reject(proposal(), "not for us");
            case 6 -> new Act.Hold(proposal(), null);
            case 7 -> new Act.Schedule(null, Desk.post(words), Desk.NOON.plusSeconds(next));
            case 8 -> new Act.Release(entry());
            case 9 -> new Act.Correct(entry(), "corrected " + words, "a figure was wrong");
            case 10 -> next % 2 == 0 ? new Act.Retract(entry(), "withdrawn") : withdraw(words);
            case 11 -> new Act.TakeDown(List.of(entry()), "by order");
            case 12 -> new Act.Pin(random.nextInt(4) == 0 ? null : entry());
            case 13 -> random.nextInt(4) == 0 ? new Act.Close(null) : new Act.Unsupported();
            default -> new Act.Reopen();
        };
    }

    private Act withdraw(String words) {
        return new Act.Withdraw(entry(), Desk.post(words).restsOn().getFirst(), "withdrawn " + words);
    }

    private ProposalId proposal() {
        return new ProposalId("p-" + random.nextInt(6));
    }

    private EntryId entry() {
        return entries.isEmpty() ? new EntryId("nowhere") : entries.get(random.nextInt(entries.size()));
    }

    private String id() {
        return "d-" + article + "-" + next++;
    }
}
