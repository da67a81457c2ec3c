/** What was set aside: found, shown, and read once more. Start reading at {@link dev.dateline.standalone.rejected.Replaying}. */
@NullMarked
package dev.dateline.standalone.rejected;

import org.jspecify.annotations.NullMarked;
