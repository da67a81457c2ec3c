/** The clerk: puts machine work that is due on the decisions topic, with ids that make a repeat harmless. */
@NullMarked
package dev.dateline.processor.policy;

import org.jspecify.annotations.NullMarked;
