package dev.dateline.gateway.desk;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.json.Json;
import dev.dateline.fuzz.Claim;
import dev.dateline.fuzz.WireTargets;
import java.util.List;

/** What editors' consoles and programs of the desk send. */
public final class DeskTarget {
    private static final ArticleId ARTICLE = new ArticleId("ferry");
    private static final int MOST = 200;

    private DeskTarget() {}

    public static void take(byte[] input) throws Json.Malformed {
        decision(input);
        action(input);
        look(input);
        for (Class<?> type : List.of(WatchesRoute.Trial.class, PoliciesRoute.Trial.class, ActorsRoute.Wanted.class)) {
            try {
                Json.read(input, type);
            } catch (Json.Malformed e) {
                Claim.line(e);
            }
        }
    }

    private static void decision(byte[] input) throws Json.Malformed {
        try {
            made(DecisionRequest.read(input, null).decision(ARTICLE, "mara", WireTargets.NOW));
        } catch (IllegalArgumentException e) {
            Claim.line(e);
        }
    }

    private static void action(byte[] input) throws Json.Malformed {
        try {
            List<Decision> decisions = ActionRequest.read(input, null).decisions("mara", WireTargets.NOW);
            Claim.that(decisions.size() <= MOST, decisions.size() + " decisions");
            for (Decision decision : decisions) {
                made(decision);
            }
        } catch (IllegalArgumentException e) {
            Claim.line(e);
        }
    }

    /** As it goes onto the topic: what cannot be read there stops nobody, but its editor would never hear. */
    private static void made(Decision decision) throws Json.Malformed {
        Claim.that(Json.read(Json.bytes(decision), Decision.class).equals(decision), "decided is something else");
    }

    private static void look(byte[] input) {
        try {
            Look.parse(WireTargets.text(input)).shared();
        } catch (Json.Malformed | IllegalArgumentException e) {
            Claim.line(e);
        }
    }
}
