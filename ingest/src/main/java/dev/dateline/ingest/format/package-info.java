/** Formats in which items come: bytes to drafts, in the provider's words; nothing is judged here. Pure. */
@NullMarked
package dev.dateline.ingest.format;

import org.jspecify.annotations.NullMarked;
