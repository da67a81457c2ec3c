/** The canary's reader: follows its pages as a socket follows an article, and says how long it took and whether it came. */
@NullMarked
package dev.dateline.gateway.canary;

import org.jspecify.annotations.NullMarked;
