/** What can be typed after ./dateline. */
@NullMarked
package dev.dateline.standalone.command;

import org.jspecify.annotations.NullMarked;
