package dev.dateline.gateway.reply;

import dev.dateline.gateway.page.Views;
import dev.dateline.gateway.shelf.Unreadable;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what went wrong in one line: JSON for programs, a page for people. */
public final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    /** Seconds after which what could not be read is asked for again. */
    private static final String AGAIN = "2";

    private static final Map<Integer, String> LINES = Map.of(
            400, "the request is not valid",
            404, "there is no such page",
            405, "this address does not take that method",
            413, "the body is too large");

    private final Views views;

    public Failures(Views views) {
        this.views = views;
    }

    /** What a program gets. */
    record Problem(String error) {}

    /** Answers a failed exchange; what was not foreseen is logged and never shown. */
    public void answer(RoutingContext context) {
        if (context.response().ended()) {
            return;
        }
        if (context.failure() instanceof Unreadable && !context.response().headWritten()) {
            unkept(context);
        }
        int status = status(context);
        String line = line(context, status);
        if (context.response().headWritten()) {
            context.request().connection().close();
        } else if (isForPrograms(context.normalizedPath())) {
            Reply.json(context, status, new Problem(line));
        } else if (status == 401) {
            Reply.html(context, status, views.signIn(line));
        } else {
            Reply.html(context, status, views.error(status, line));
        }
    }

    /** Takes back what was said for how long the answer counts. */
    private static void unkept(RoutingContext context) {
        Reply.unkept(context);
        context.response().headers().remove(HttpHeaders.ETAG).set("Retry-After", AGAIN);
    }

    /** What is being read again can be had in a moment. */
    private static int status(RoutingContext context) {
        if (context.failure() instanceof Unreadable) {
            return 503;
        }
        return context.statusCode() < 400 ? 500 : context.statusCode();
    }

    private static String line(RoutingContext context, int status) {
        if (context.failure() instanceof HttpException known && known.getPayload() != null) {
            return known.getPayload();
        }
        if (context.failure() instanceof Unreadable) {
            return "older entries are being read again";
        }
        if (status >= 500) {
            LOG.error(
                    "{} {} failed",
                    context.request().method(),
                    context.request().path(),
                    context.failure());
        }
        return LINES.getOrDefault(status, status < 500 ? "the request is refused" : "something went wrong here");
    }

    private static boolean isForPrograms(String path) {
        return path.startsWith("/v1/") || path.startsWith("/health/");
    }
}
