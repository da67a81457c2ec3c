package dev.dateline.gateway.protocol;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * Over a connection that follows several articles: one of them is followed no longer, and what to do then.
 *
 * @param type always {@code ended}
 * @param article as it was asked for
 * @param code what a connection of its own would be closed with
 * @param reason one line for a person
 */
@JsonPropertyOrder({"type", "article", "code", "reason"})
public record Ended(String type, String article, int code, String reason) {
    public static Ended of(String article, CloseReason reason) {
        return new Ended("ended", article, reason.code(), reason.line());
    }
}
