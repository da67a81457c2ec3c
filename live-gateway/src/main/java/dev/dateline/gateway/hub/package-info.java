/** The articles' logs as this node holds them, and who follows them. Plain Java: one thread writes, any thread reads. */
@NullMarked
package dev.dateline.gateway.hub;

import org.jspecify.annotations.NullMarked;
