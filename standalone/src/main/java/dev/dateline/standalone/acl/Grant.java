package dev.dateline.standalone.acl;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What somebody may do to one thing of a cluster, from any host.
 *
 * @param may without what Kafka takes as granted along with the rest
 */
public record Grant(ResourcePattern on, Set<AclOperation> may) {
    /** Who may do any of these may describe as well. */
    private static final Set<AclOperation> WITH_DESCRIBE =
            EnumSet.of(AclOperation.READ, AclOperation.WRITE, AclOperation.DELETE, AclOperation.ALTER);

    public Grant {
        Set<AclOperation> needed = new TreeSet<>(may);
        if (!Collections.disjoint(needed, WITH_DESCRIBE)) {
            needed.remove(AclOperation.DESCRIBE);
        }
        may = Collections.unmodifiableSet(needed);
    }

    static Grant topic(String name, Set<AclOperation> may) {
        return new Grant(new ResourcePattern(ResourceType.TOPIC, name, PatternType.LITERAL), may);
    }

    static Grant group(String name, AclOperation... may) {
        return new Grant(new ResourcePattern(ResourceType.GROUP, name, PatternType.LITERAL), Set.of(may));
    }

    /** Every group whose name begins so. */
    static Grant groups(String prefix, AclOperation... may) {
        return new Grant(new ResourcePattern(ResourceType.GROUP, prefix, PatternType.PREFIXED), Set.of(may));
    }

    /** Every transactional id that begins so. */
    static Grant transactions(String prefix, AclOperation... may) {
        return new Grant(new ResourcePattern(ResourceType.TRANSACTIONAL_ID, prefix, PatternType.PREFIXED), Set.of(may));
    }

    static Grant cluster(AclOperation... may) {
        return new Grant(new ResourcePattern(ResourceType.CLUSTER, "kafka-cluster", PatternType.LITERAL), Set.of(may));
    }
}
