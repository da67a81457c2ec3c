/** One file and the environment, read into one record. */
@NullMarked
package dev.dateline.standalone.config;

import org.jspecify.annotations.NullMarked;
