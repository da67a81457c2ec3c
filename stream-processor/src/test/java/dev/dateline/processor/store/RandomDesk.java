package dev.dateline.processor.store;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.KillPolicy;
import dev.dateline.contract.article.Policies;
import dev.dateline.contract.article.Policy;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.DecisionId;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.contract.desk.Subject;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Post;
import dev.dateline.contract.media.Media;
import dev.dateline.contract.wire.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

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
        if (act instanceof Act.Approve
                || act instanceof Act.Schedule
                || act instanceof Act.Revise
                || act instanceof Act.Suggest
                || act instanceof Act.Second) {
            entries.add(new DecisionId(id).entry());
        }
        return Desk.decide(id, article, random.nextBoolean() ? "maria" : "bert", random.nextInt(3), act);
    }

    private Act act() {
        String words = "words " + next + " of " + article;
        return switch (random.nextInt(23)) {
            case 0 -> new Act.Revise(story(words), null);
            case 1 -> configure();
            case 2, 3, 4 -> new Act.Approve(random.nextBoolean() ? null : proposal(), post(words));
            case 5 -> new Act.Reject(proposal(), "not for us");
            case 6 -> new Act.Hold(proposal(), null);
            case 7 -> new Act.Schedule(null, post(words), Desk.NOON.plusSeconds(next));
            case 8 -> new Act.Release(entry());
            case 9 -> new Act.Correct(entry(), "corrected " + words, "a figure was wrong", media(words));
            case 10 -> next % 2 == 0 ? new Act.Retract(entry(), "withdrawn") : withdraw(words);
            case 11 -> new Act.TakeDown(List.of(entry()), "by order");
            case 12 -> new Act.Pin(random.nextInt(4) == 0 ? null : entry());
            case 15 -> new Act.Suggest(new Act.Approve(random.nextBoolean() ? null : proposal(), post(words)));
            case 16 ->
                new Act.Suggest(new Act.Correct(entry(), "suggested " + words, "a figure was wrong", media(words)));
            case 17, 18 -> new Act.Second(entry(), on());
            case 21 -> merge(words);
            case 22 -> new Act.Suggest(merge(words));
            case 20 -> new Act.KeyEvent(entry(), random.nextInt(3) == 0 ? null : "key " + words);
            case 19 -> new Act.Publish(proposal(), post(words), "harbor");
            case 13 -> random.nextInt(4) == 0 ? new Act.Close(null) : new Act.Unsupported();
            default -> new Act.Reopen();
        };
    }

    private Post post(String words) {
        List<Media> media = media(words);
        return media == null ? Desk.post(words) : Desk.post(words).showing(media);
    }

    private Story story(String words) {
        List<Media> media = media(words);
        return new Story("Headline " + next, List.of(words), media == null ? List.of() : media);
    }

    /** With a licence and without, and with rights that end before, at and after noon. */
    private @Nullable List<Media> media(String words) {
        return switch (next % 4) {
            case 0 -> List.of(Desk.picture(words, next % 3 == 0 ? null : "licence " + words, null));
            case 1 -> List.of(Desk.picture(words, "licence " + words, Desk.NOON.plusSeconds(next % 5 - 2)));
            case 2 -> List.of();
            default -> null;
        };
    }

    private Act configure() {
        Policy harbor =
                new Policy("harbor", Policy.Deed.PUBLISH, List.of(new Provider("h")), List.of(), List.of(), null);
        return new Act.Configure(
                random.nextBoolean()
                        ? Desk.settings(random.nextBoolean() ? KillPolicy.ASK : KillPolicy.RETRACT)
                        : Desk.settings(new Policies(List.of(harbor), null, random.nextBoolean(), 1)));
    }

    private @Nullable Subject on() {
        return switch (random.nextInt(4)) {
            case 0 -> Subject.of(proposal());
            case 1 -> Subject.STORY;
            case 2 -> Subject.of(entry());
            default -> null;
        };
    }

    private Act.Merge merge(String words) {
        return new Act.Merge(
                proposal(), entry(), 1 + random.nextInt(2), Desk.post("merged " + words), "more of " + words);
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
