/** What readers follow: the numbered log of an article, positions in it and the page it adds up to. */
@NullMarked
package dev.dateline.contract.live;

import org.jspecify.annotations.NullMarked;
