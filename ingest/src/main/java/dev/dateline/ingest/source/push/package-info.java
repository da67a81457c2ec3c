/** Providers send by HTTP. */
@NullMarked
package dev.dateline.ingest.source.push;

import org.jspecify.annotations.NullMarked;
