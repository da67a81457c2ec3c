/** A day in September 2023, told over real HTTP: its items, its clock and an editor who needs no hands. */
@NullMarked
package dev.dateline.standalone.demo;

import org.jspecify.annotations.NullMarked;
