/** From the log of updates to readers' pages, and between editors and the log. */
@NullMarked
package dev.dateline.gateway;

import org.jspecify.annotations.NullMarked;
