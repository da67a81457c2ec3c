package dev.dateline.standalone.demo;

import java.time.Instant;

/** Something that happens in the story: an item is sent, or an editor decides of their own accord. */
public sealed interface Beat permits StoryItem, StoryAct {
    /** When, in the story (UTC). */
    Instant at();

    /** For whoever watches, what this one shows. */
    String remark();
}
