package dev.dateline.gateway.shelf;

/** Entries that were shelved cannot be had at the moment; whoever asked is to come again. The message is one line for a person. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
        super(message);
    }
}
