/** The update that an editor is offered for an item, in house style, and where each word of it stands in the item; pure. */
@NullMarked
package dev.dateline.processor.fact.draft;

import org.jspecify.annotations.NullMarked;
