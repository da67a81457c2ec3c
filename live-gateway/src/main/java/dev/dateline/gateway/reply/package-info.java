/** How answers leave by HTTP: JSON, errors, and the headers that every one of them carries. */
@NullMarked
package dev.dateline.gateway.reply;

import org.jspecify.annotations.NullMarked;
