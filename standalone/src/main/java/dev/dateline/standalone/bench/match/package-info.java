/** How matching an item grows with the number of articles: by the index, by scoring every article, by Lucene's Monitor. */
@NullMarked
package dev.dateline.standalone.bench.match;

import org.jspecify.annotations.NullMarked;
