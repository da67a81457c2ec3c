/** NITF 3.x, on its own and within NewsML-G2. */
@NullMarked
package dev.dateline.ingest.format.nitf;

import org.jspecify.annotations.NullMarked;
