/** The one codec, record to bytes and back, and the checks that records make of what they are given. */
@NullMarked
package dev.dateline.contract.json;

import org.jspecify.annotations.NullMarked;
