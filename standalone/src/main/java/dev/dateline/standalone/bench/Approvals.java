package dev.dateline.standalone.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The editor who approves proposals, and the readers who see them come. */
final class Approvals {
    private final Newsroom newsroom;
    private volatile Run run = new Run("none-", new Tally(0), new Problems());
    private int runs;

    Approvals(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    private record Run(String prefix, Tally tally, Problems problems) {}

    /** An approval that is written out, so that the measured time is not that of writing it. */
    private record Ready(String article, Buffer decision) {}

    /** Takes a reader's frame. */
    void shown(JsonNode frame, long nanos) {
        String id = frame.at("/entry/id").asText();
        Run now = run;
        if (id.startsWith(now.prefix())) {
            now.tally().arrived(Integer.parseInt(id.substring(now.prefix().length())), nanos);
        }
    }

    /** Approves all of these on time, and returns when every answer and every entry is there. */
    Figures approve(List<Proposed> proposals, int rate) throws InterruptedException {
        Run now = new Run("bench-" + ++runs + "-", new Tally(proposals.size()), new Problems());
        List<Ready> ready = new ArrayList<>();
        for (Proposed proposal : proposals) {
            ready.add(new Ready(proposal.article(), proposal.approval(now.prefix() + ready.size())));
        }
        CountDownLatch unanswered = new CountDownLatch(ready.size());
        run = now;
        new Schedule(System.nanoTime(), rate).run(ready.size(), (number, due) -> {
            now.tally().setOut(number, due);
            newsroom.decide(ready.get(number).article(), ready.get(number).decision())
                    .onComplete(answered -> {
                        now.problems().note(answered, 201);
                        unanswered.countDown();
                    });
        });
        var unused = unanswered.await(Items.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        now.tally().await(Items.PATIENCE);
        now.problems().missing(now.tally(), "approvals never reached a reader");
        now.problems().check("approvals");
        return now.tally().figures();
    }
}
