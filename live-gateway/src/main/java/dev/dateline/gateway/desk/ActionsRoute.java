package dev.dateline.gateway.desk;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.DecisionId;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.json.Require;
import dev.dateline.gateway.access.Bodies;
import dev.dateline.gateway.access.Gate;
import dev.dateline.gateway.account.Caller;
import dev.dateline.gateway.reply.Reply;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** {@code POST /v1/actions}: several decisions under one id, and what the log made of each. */
public final class ActionsRoute {
    private final Deciding deciding;
    private final Clock clock;

    /**
     * @param clock the injected one, for a decision's {@code at}
     */
    public ActionsRoute(Deciding deciding, Clock clock) {
        this.deciding = deciding;
        this.clock = clock;
    }

    /** What became of an action: 200 where all took effect, 207 where some did not. */
    record Outcomes(String action, List<Part> outcomes) {}

    /** What became of one of its decisions; {@code result} is what that would be answered alone. */
    record Part(
            ArticleId article,
            DecisionId decision,
            int status,
            @JsonRawValue String result) {
        static Part of(Decision decision, Answer answer) {
            Object result = switch (answer) {
                case Answer.Told told -> told.body();
                case Answer.Failed failed -> Map.of("error", failed.line());
                case Answer.Away away -> Map.of("error", away.line());
            };
            // Written as it would be alone: behind a mere object its type would be left out.
            return new Part(decision.article(), decision.id(), answer.status(), Json.text(result));
        }
    }

    public void handle(RoutingContext request) {
        try {
            ActionRequest asked =
                    ActionRequest.read(Bodies.bytes(request), request.request().getHeader("Idempotency-Key"));
            Caller caller = Gate.of(request);
            decide(request, Require.present("id", asked.id()), asked.decisions(caller.name(), clock.instant()), caller);
        } catch (IllegalArgumentException e) {
            Reply.fail(request, 400, String.valueOf(e.getMessage()));
        }
    }

    /** All at once: what one of them comes to does not hang on the others. */
    private void decide(RoutingContext request, String action, List<Decision> decisions, Caller caller) {
        Context context = request.vertx().getOrCreateContext();
        List<Future<Part>> parts = decisions.stream()
                .map(decision -> deciding.decide(context, caller, decision).map(answer -> Part.of(decision, answer)))
                .toList();
        Future.all(parts).onSuccess(all -> {
            List<Part> told = parts.stream().map(Future::result).toList();
            boolean whole = told.stream().allMatch(part -> part.status() == 201);
            Reply.json(request, whole ? 200 : 207, new Outcomes(action, told));
        });
    }
}
