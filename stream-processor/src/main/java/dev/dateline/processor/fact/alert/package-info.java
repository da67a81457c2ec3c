/** Which sentences of an article a newer item leaves in doubt, and why. Pure. */
@NullMarked
package dev.dateline.processor.fact.alert;

import org.jspecify.annotations.NullMarked;
