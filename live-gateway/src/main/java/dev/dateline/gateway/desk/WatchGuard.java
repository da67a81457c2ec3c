package dev.dateline.gateway.desk;

import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.article.Watch;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.WatchAsk;
import dev.dateline.contract.desk.WatchVerdict;
import io.vertx.core.Context;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets no settings pass whose watches matching could not run. */
public final class WatchGuard {
    private final Articles articles;
    private final Matching matching;

    public WatchGuard(Articles articles, Matching matching) {
        this.articles = articles;
        this.matching = matching;
    }

    /** A watch that cannot be used, why, and where in its query that lies (UTF-16 units, the end exclusive). */
    record Bad(String watch, String problem, int from, int to) {}

    /** What is wrong with the watches of a decision; empty where nothing is. Fails where that cannot be known now. */
    Future<List<Bad>> check(Context context, Decision decision) {
        Settings settings = settings(decision.act());
        if (settings == null) {
            return Future.succeededFuture(List.of());
        }
        if (settings.watches().size() > WatchAsk.MOST_WATCHES) {
            String problem = "an article can have " + WatchAsk.MOST_WATCHES + " watches";
            return Future.succeededFuture(
                    List.of(new Bad(settings.watches().getLast().name(), problem, 0, 0)));
        }
        // So stories open with ordinary phrases where matching is away, too.
        List<Watch> asked = settings.watches().stream()
                .filter(watch -> !watch.hasPlainWord())
                .toList();
        DeskId desk = asked.isEmpty() ? null : desk(decision);
        if (asked.isEmpty()) {
            return Future.succeededFuture(List.of());
        }
        return desk == null
                ? Future.failedFuture("it is not known here on which desk " + decision.article() + " is")
                : matching.ask(context, desk, asked, false).map(verdicts -> bad(asked, verdicts));
    }

    private static @Nullable Settings settings(Act act) {
        return switch (act) {
            case Act.Create create -> create.settings();
            case Act.Configure configure -> configure.settings();
            default -> null;
        };
    }

    private @Nullable DeskId desk(Decision decision) {
        return decision.act() instanceof Act.Create create
                ? create.desk()
                : articles.article(decision.article()).map(Article::desk).orElse(null);
    }

    private static List<Bad> bad(List<Watch> watches, List<WatchVerdict> verdicts) {
        List<Bad> bad = new ArrayList<>();
        for (int i = 0; i < watches.size(); i++) {
            if (verdicts.get(i) instanceof WatchVerdict.Refused refused) {
                bad.add(new Bad(watches.get(i).name(), refused.problem(), refused.from(), refused.to()));
            }
        }
        return bad;
    }
}
