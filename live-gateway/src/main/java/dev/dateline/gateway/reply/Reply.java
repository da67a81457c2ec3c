package dev.dateline.gateway.reply;

import dev.dateline.contract.json.Json;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.util.List;

/** Writes answers. A failed write is not looked at: the client is gone then, and there is nobody to tell. */
public final class Reply {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'; img-src 'self' data:";
    private static final String RETRY_AFTER = "Retry-After";

    private Reply() {}

    /** Puts on what every answer carries, and goes on. */
    public static void secure(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set(HttpHeaders.CACHE_CONTROL, "no-cache");
        context.next();
    }

    /**
     * Lets this page show something of other sites, as browsers name them.
     *
     * @param pictures from where
     * @param frames whose
     */
    public static void showing(RoutingContext context, List<String> pictures, List<String> frames) {
        String from = pictures.isEmpty() ? "" : " " + String.join(" ", pictures);
        String policy = POLICY + from + (frames.isEmpty() ? "" : "; frame-src " + String.join(" ", frames));
        context.response().putHeader("Content-Security-Policy", policy);
    }

    /** Forbids every cache to keep the answer. */
    public static void unkept(RoutingContext context) {
        context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** The record as JSON. */
    public static void json(RoutingContext context, int status, Object value) {
        send(context, status, "application/json", Buffer.buffer(Json.bytes(value)));
    }

    public static void html(RoutingContext context, int status, String page) {
        send(context, status, "text/html; charset=utf-8", Buffer.buffer(page));
    }

    /** Ends the exchange with this status and one clear line, as a page or as JSON by what was asked for. */
    public static void fail(RoutingContext context, int status, String line) {
        context.fail(new HttpException(status, line));
    }

    /** Answers 405; {@code allowed} is what the address takes, such as {@code GET, HEAD}. */
    public static void refuseMethod(RoutingContext context, String allowed) {
        context.response().putHeader("Allow", allowed);
        context.fail(405);
    }

    /** The same with 503, for a client that is to ask again after {@code seconds}. */
    public static void failForNow(RoutingContext context, int seconds, String line) {
        failFor(context, 503, seconds, line);
    }

    /** The same with a status of the caller's choice. */
    public static void failFor(RoutingContext context, int status, int seconds, String line) {
        context.response().putHeader(RETRY_AFTER, Integer.toString(seconds));
        fail(context, status, line);
    }

    /** Ends the exchange with this body; on HEAD without it, which over HTTP/2 nobody else would see to. */
    public static void end(RoutingContext context, Buffer body) {
        if (context.request().method().equals(HttpMethod.HEAD)) {
            context.response()
                    .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()))
                    .end();
        } else {
            context.response().end(body);
        }
    }

    private static void send(RoutingContext context, int status, String type, Buffer body) {
        context.response().setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, type);
        end(context, body);
    }
}
