/** The item that is sent all the time to see whether the pipe carries. */
@NullMarked
package dev.dateline.contract.canary;

import org.jspecify.annotations.NullMarked;
