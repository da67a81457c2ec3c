/** Tells other systems, such as a CMS, of each entry: signed, in each article's order, for as long as it takes. */
@NullMarked
package dev.dateline.gateway.webhook;

import org.jspecify.annotations.NullMarked;
