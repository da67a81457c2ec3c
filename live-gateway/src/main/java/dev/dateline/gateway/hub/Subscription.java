package dev.dateline.gateway.hub;

/** Being woken when an article's log grows; ends with {@link #close}, which may be called again. */
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
