/** Whether a sentence still stands against a newer one: what its model is learnt from and how, and how good it is. */
@NullMarked
package dev.dateline.standalone.evaluate.revisions;

import org.jspecify.annotations.NullMarked;
