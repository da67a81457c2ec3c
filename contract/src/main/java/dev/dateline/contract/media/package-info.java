/** Pictures, videos and embeds on a page, and whether readers may be given them. */
@NullMarked
package dev.dateline.contract.media;

import org.jspecify.annotations.NullMarked;
