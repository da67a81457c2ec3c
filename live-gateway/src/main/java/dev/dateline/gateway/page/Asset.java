package dev.dateline.gateway.page;

import dev.dateline.contract.live.Chain;

/**
 * A file that pages refer to, read once and shared by all who ask.
 *
 * @param bytes not to be changed
 * @param etag with its quotes, as the header has it
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares assets, and a copy for each request would be waste.
public record Asset(String contentType, byte[] bytes, String etag) {
    /** These bytes, with a tag of their own. */
    public static Asset of(String contentType, byte[] bytes) {
        return new Asset(contentType, bytes, '"' + Chain.sha256(bytes).substring(0, 16) + '"');
    }
}
