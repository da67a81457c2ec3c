/** NewsML-G2: items, packages and messages. */
@NullMarked
package dev.dateline.ingest.format.newsml;

import org.jspecify.annotations.NullMarked;
