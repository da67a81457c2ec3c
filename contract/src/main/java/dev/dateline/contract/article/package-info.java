/** A running story's page as the newsroom knows it: its settings, watches and the profile that items are matched to. */
@NullMarked
package dev.dateline.contract.article;

import org.jspecify.annotations.NullMarked;
