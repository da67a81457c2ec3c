/** Which rights each part needs on a cluster with ACLs, as they follow from the topics and from the code that uses them. */
@NullMarked
package dev.dateline.standalone.acl;

import org.jspecify.annotations.NullMarked;
