package dev.dateline.gateway.desk;

import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.canary.Canary;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.live.Confidence;
import dev.dateline.contract.live.Post;
import dev.dateline.contract.media.Media;
import dev.dateline.contract.media.MediaRights;
import dev.dateline.contract.style.Times;
import dev.dateline.gateway.account.Caller;
import dev.dateline.gateway.account.Permission;
import dev.dateline.gateway.account.Role;
import dev.dateline.gateway.hub.Hub;
import dev.dateline.gateway.page.MediaRules;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a decision must pass before it is appended: who may make it, and what an article's policies ask of it. */
public final class Vetting {
    /** How far the clocks of those who schedule may be behind. */
    private static final Duration CLOCKS = Duration.ofMinutes(1);

    private final Articles articles;
    private final Board board;
    private final WatchGuard watches;
    private final Predicate<String> machines;
    private final Embargoes embargoes;
    private final MediaRules media;
    private final Given given;

    /**
     * @param articles as they stand
     * @param board whose proposals tell which items are copies of each other
     * @param watches what settings must pass
     * @param machines whether what decides under this name is a key, and nobody
     * @param media from where pages may show something
     * @param hub whose pages tell what readers have already
     */
    public Vetting(
            Articles articles, Board board, WatchGuard watches, Predicate<String> machines, MediaRules media, Hub hub) {
        this.articles = articles;
        this.board = board;
        this.watches = watches;
        this.machines = machines;
        this.media = media;
        this.embargoes = new Embargoes(board);
        this.given = new Given(hub, board);
    }

    WatchGuard watches() {
        return watches;
    }

    /** Why this caller may not decide so; null where it may. */
    Answer.@Nullable Failed forbids(Caller caller, Decision decision) {
        if (isTheCanarys(decision)) {
            return new Answer.Failed(403, "that name is Dateline's own: choose another");
        }
        Permission needs = permission(caller, decision.article(), decision.act());
        if (!caller.may(needs)) {
            return new Answer.Failed(403, caller.role().refusal(needs));
        }
        boolean machines = caller.role() == Role.MACHINE || isMachines(decision);
        return machines && asksTwo(decision.article()) && GivesWords.by(decision.act())
                ? new Answer.Failed(403, "this article asks two people, and a key is none: two people must decide")
                : null;
    }

    /** Its pages are opened and decided on by the clerk alone, and nobody else's go to its desk. */
    private static boolean isTheCanarys(Decision decision) {
        return Canary.isPage(decision.article())
                || (decision.act() instanceof Act.Create create && create.desk().equals(Canary.DESK));
    }

    private boolean asksTwo(ArticleId article) {
        return articles.article(article)
                .map(known -> known.settings().policed().fourEyes())
                .orElse(false);
    }

    /** Whether it would make take effect what a key has laid before others: then one person alone would have looked at it. */
    private boolean isMachines(Decision decision) {
        return decision.act() instanceof Act.Second second
                && board.laid(decision.article(), second.entry())
                        .map(Decision::by)
                        .filter(machines)
                        .isPresent();
    }

    /** Why it may not go out: its time, its provider, pictures' rights, the article's policies, what readers have; null for nothing. */
    Answer.@Nullable Failed objects(Decision decision) {
        Answer.Failed unfit = untimely(decision);
        return unfit == null ? again(decision) : unfit;
    }

    private Answer.@Nullable Failed again(Decision decision) {
        return given.isAgain(decision, carriedOut(decision.article(), decision.act()))
                ? new Answer.Failed(
                        409, "readers have this of the same item already, or it is scheduled: nothing was posted")
                : null;
    }

    private Answer.@Nullable Failed untimely(Decision decision) {
        Answer.Failed overdue = overdue(decision);
        return overdue == null ? early(decision) : overdue;
    }

    private Answer.@Nullable Failed early(Decision decision) {
        Instant embargo = embargoes.until(decision);
        return embargo == null
                ? unfitted(decision)
                : new Answer.Failed(
                        422,
                        "its provider does not want it out before " + inWords(whole(embargo), decision)
                                + ": schedule it for then, or wait for a version that is free");
    }

    /** A year that was mistyped would be on the page at once. */
    private Answer.@Nullable Failed overdue(Decision decision) {
        return decision.act() instanceof Act.Schedule schedule
                        && schedule.due().plus(CLOCKS).isBefore(decision.at())
                ? new Answer.Failed(
                        422,
                        "its time, " + inWords(schedule.due(), decision)
                                + ", is over: approve it, or schedule it for a later one")
                : null;
    }

    /** The minute in which it is free: house style has no seconds, and the one before would be refused again. */
    private static Instant whole(Instant embargo) {
        Instant minute = embargo.truncatedTo(ChronoUnit.MINUTES);
        return minute.equals(embargo) ? minute : minute.plus(1, ChronoUnit.MINUTES);
    }

    private String inWords(Instant when, Decision decision) {
        return times(decision).moment(when, decision.at());
    }

    /** The story's own; that of its settings also where it is only being opened. */
    private Times times(Decision decision) {
        return decision.act() instanceof Act.Create create
                ? create.settings().times()
                : articles.article(decision.article())
                        .map(Article::settings)
                        .map(Settings::times)
                        .orElse(Times.UTC);
    }

    private Answer.@Nullable Failed unfitted(Decision decision) {
        String unfit = unfit(decision);
        return unfit == null ? unconfirmed(decision) : new Answer.Failed(422, unfit);
    }

    /** The log rules on rights once more; only here is it known what pages may show. */
    private @Nullable String unfit(Decision decision) {
        Act act = carriedOut(decision.article(), decision.act());
        List<Media> shown = shown(act);
        String why = MediaRights.objection(shown, from(act, decision.at()), times(decision));
        return why == null ? media.objection(shown) : why;
    }

    private static Instant from(Act act, Instant at) {
        return act instanceof Act.Schedule schedule && schedule.due().isAfter(at) ? schedule.due() : at;
    }

    private static List<Media> shown(Act act) {
        return switch (act) {
            case Act.Approve approve -> approve.post().media();
            case Act.Schedule schedule -> schedule.post().media();
            case Act.Merge merge -> merge.post().media();
            case Act.Create create -> create.story().media();
            case Act.Revise revise -> revise.story().media();
            case Act.Correct correct -> correct.media() == null ? List.of() : correct.media();
            default -> List.of();
        };
    }

    private Answer.@Nullable Failed unconfirmed(Decision decision) {
        Post post = post(carriedOut(decision.article(), decision.act()));
        if (post == null || post.confidence() != Confidence.CONFIRMED) {
            return null;
        }
        int asked = articles.article(decision.article())
                .map(Article::settings)
                .map(settings -> settings.policed().sources())
                .orElse(1);
        return asked < 2 || board.independent(post.restsOn()) >= asked
                ? null
                : new Answer.Failed(
                        422,
                        "this article asks for two independent sources before an update is confirmed, and copies of one"
                                + " text are one: make it claimed or unconfirmed, or add another source");
    }

    private static @Nullable Post post(Act act) {
        return switch (act) {
            case Act.Approve approve -> approve.post();
            case Act.Schedule schedule -> schedule.post();
            case Act.Merge merge -> merge.post();
            default -> null;
        };
    }

    /** What is to take effect: of what waits for a second person, that. */
    private Act carriedOut(ArticleId article, Act act) {
        return switch (act) {
            case Act.Suggest suggest -> suggest.act();
            case Act.Second second ->
                board.laid(article, second.entry()).map(Decision::act).orElse(act);
            default -> act;
        };
    }

    /** What an act asks for: most are an editor's. */
    private Permission permission(Caller caller, ArticleId article, Act act) {
        return switch (act) {
            case Act.TakeDown takeDown -> Permission.TAKE_DOWN;
            case Act.Suggest suggest -> Permission.SUGGEST;
            case Act.Second second -> Permission.SECOND;
            // What waits is its author's to call off.
            case Act.Retract retract ->
                board.laid(article, retract.entry())
                        .filter(waiting -> waiting.by().equals(caller.name()))
                        .map(own -> Permission.SUGGEST)
                        .orElse(Permission.DECIDE);
            case Act.Configure configure -> settings(article, configure.settings());
            case Act.Create create -> settings(article, create.settings());
            default -> Permission.DECIDE;
        };
    }

    /** Watches, zone, language and style are editors' work; policies are a chief's. */
    private Permission settings(ArticleId article, Settings settings) {
        return articles.changesPolicy(article, settings) ? Permission.SET_POLICY : Permission.DECIDE;
    }
}
