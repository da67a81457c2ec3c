package dev.dateline.standalone.config;

/** How items come in, as it is set. */
public sealed interface WayIn {
    /** The provider pushes with a key. */
    record Key(SecretPlace place) implements WayIn {}

    /** The provider pushes and signs what it sends. */
    record Signature(SecretPlace place) implements WayIn {}

    /** The provider has a feed, which is polled. */
    record Feed(FeedSettings feed) implements WayIn {}

    /** The provider leaves files in a folder. */
    record Folder(FolderSettings folder) implements WayIn {}
}
