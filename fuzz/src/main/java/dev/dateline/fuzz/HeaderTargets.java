package dev.dateline.fuzz;

import dev.dateline.ingest.source.poll.PollTarget;
import dev.dateline.ingest.source.push.PushTarget;
import dev.dateline.ingest.source.websub.HubTarget;
import io.vertx.core.MultiMap;

/** Headers and parameters of requests and answers, each on a line. */
final class HeaderTargets {
    private HeaderTargets() {}

    static void take(byte[] input) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        for (String line : WireTargets.text(Drawn.out(input)).split("\n", -1)) {
            String[] sides = line.split(":", 2);
            if (sides.length == 2 && !sides[0].isEmpty()) {
                headers.add(sides[0], sides[1].strip());
            }
        }
        PollTarget.headers(headers);
        PushTarget.headers(headers);
        HubTarget.headers(headers);
    }
}
