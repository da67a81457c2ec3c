package dev.dateline.standalone.status;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterResult;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.ApiException;
import org.jspecify.annotations.Nullable;

/** Asks for the brokers. */
final class ClusterLook {
    private ClusterLook() {}

    static ClusterStatus at(Admin admin) throws InterruptedException, ExecutionException {
        DescribeClusterResult cluster = admin.describeCluster();
        List<ClusterStatus.Broker> brokers = cluster.nodes().get().stream()
                .map(node -> new ClusterStatus.Broker(node.id(), node.host() + ":" + node.port()))
                .sorted(Comparator.comparingInt(ClusterStatus.Broker::id))
                .toList();
        // describeCluster would name any broker: only the quorum knows who leads it.
        Integer controller = orNull(admin.describeMetadataQuorum().quorumInfo().thenApply(quorum -> quorum.leaderId()));
        return new ClusterStatus(cluster.clusterId().get(), controller, brokers);
    }

    /** What a cluster may keep to itself, such as to users with few rights; null where it does. */
    static <T> @Nullable T orNull(KafkaFuture<T> asked) throws InterruptedException, ExecutionException {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ApiException) {
                return null;
            }
            throw e;
        }
    }
}
