/** Topics as they must be: made where they are missing, refused where they differ. */
@NullMarked
package dev.dateline.standalone.topics;

import org.jspecify.annotations.NullMarked;
