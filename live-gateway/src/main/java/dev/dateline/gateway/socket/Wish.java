package dev.dateline.gateway.socket;

import dev.dateline.contract.live.Position;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/** Where a reader wants to go on from. */
sealed interface Wish {
    /** After what it has seen. */
    record After(Position position) implements Wish {}

    /** From a snapshot; {@code reason} is one line for a person. */
    record Anew(String reason) implements Wish {}

    /** It named a position that is none. */
    record Garbled() implements Wish {}

    /** What the address says in {@code after}. */
    static Wish of(HttpServerRequest request) {
        return of(request.getParam("after"));
    }

    /** What a message says in {@code after}; null where it says nothing. */
    static Wish of(@Nullable String after) {
        return after == null ? new Anew("no position was given") : parse(after, new Garbled());
    }

    /**
     * What a stream's reader says: its {@code Last-Event-ID} counts more than the address, which it cannot change when
     * it comes back. One that is no position means a reset, for a browser would take an error as final.
     */
    static Wish ofStream(HttpServerRequest request) {
        @Nullable String last = request.getHeader("Last-Event-ID");
        return last == null ? of(request) : parse(last, new Anew("Last-Event-ID is no position"));
    }

    private static Wish parse(String text, Wish otherwise) {
        try {
            return new After(Position.parse(text));
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }
}
