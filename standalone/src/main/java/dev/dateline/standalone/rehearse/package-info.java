/** What matching would have made of recorded items with another watch or threshold; changes nothing. */
@NullMarked
package dev.dateline.standalone.rehearse;

import org.jspecify.annotations.NullMarked;
