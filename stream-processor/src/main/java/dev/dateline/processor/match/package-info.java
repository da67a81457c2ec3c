/** Which article is this item about, and why. The only user of Lucene. */
@NullMarked
package dev.dateline.processor.match;

import org.jspecify.annotations.NullMarked;
