/** What passes between this node and a reader, as words: messages, their JSON and the reasons for closing. */
@NullMarked
package dev.dateline.gateway.protocol;

import org.jspecify.annotations.NullMarked;
