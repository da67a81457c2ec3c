/** Who is calling and what they may do. Whatever is not known to be allowed is denied. */
@NullMarked
package dev.dateline.gateway.access;

import org.jspecify.annotations.NullMarked;
