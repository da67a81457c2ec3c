package dev.dateline.processor.log;

import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Front;

/**
 * An article that has been opened.
 *
 * @param told the entry whose words are headline and body now
 */
public record Coverage(DeskId desk, Settings settings, Front front, EntryId told) {}
