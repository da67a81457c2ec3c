package dev.dateline.ingest.source.push;

import dev.dateline.ingest.source.Intake;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** {@code /health/live}: the process answers. {@code /health/ready}: items can be taken, else the reason. */
record HealthRoutes(Intake intake) {
    private record Health(String status, @Nullable String reason) {}

    void on(Router router) {
        router.get("/health/live").handler(context -> answer(context, 200, new Health("live", null)));
        router.get("/health/ready").handler(this::ready);
    }

    private void ready(RoutingContext context) {
        intake.ready()
                .onSuccess(ready -> answer(context, 200, new Health("ready", null)))
                .onFailure(failure -> answer(context, 503, new Health("unavailable", failure.getMessage())));
    }

    private static void answer(RoutingContext context, int status, Health health) {
        Answers.send(context.response(), status, health);
    }
}
