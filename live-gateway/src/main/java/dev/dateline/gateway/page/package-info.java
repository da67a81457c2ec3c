/** What people see: pure functions from an article or a proposal to HTML and to the JSON that pages draw from. */
@NullMarked
package dev.dateline.gateway.page;

import org.jspecify.annotations.NullMarked;
