package dev.dateline.standalone.backup;

import dev.dateline.contract.topic.Topics;
import dev.dateline.gateway.feed.HookReader;
import dev.dateline.processor.store.TopicScan;
import dev.dateline.processor.topology.LogTopology;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.cluster.Offsets;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownMemberIdException;

/**
 * How far webhooks were told. An offset says nothing in another cluster, whose log is folded anew; so the newest entry that
 * was told is kept, and found again there.
 */
record Places(Admin admin, Topics topics) {

    /** Of every webhook that has a place. */
    List<Manifest.Place> told(TopicScan scan) throws ExecutionException, InterruptedException {
        String prefix = HookReader.group(topics, "");
        Map<String, Map<TopicPartition, Long>> committed = new TreeMap<>();
        for (GroupListing group : admin.listGroups().all().get()) {
            if (group.groupId().startsWith(prefix)) {
                committed.put(
                        group.groupId().substring(prefix.length()), new Offsets(admin).committed(group.groupId()));
            }
        }
        List<Manifest.Place> places = new ArrayList<>();
        committed.values().stream()
                .flatMap(one -> one.keySet().stream())
                .filter(one -> one.topic().equals(topics.updates().name()))
                .collect(Collectors.toCollection(
                        () -> new TreeSet<>(Comparator.comparingInt(TopicPartition::partition))))
                .forEach(log -> places.addAll(told(scan, log, committed)));
        return places;
    }

    /** A hook that was told nothing which still stands has a place as well: one without any would begin at the end. */
    private static List<Manifest.Place> told(
            TopicScan scan, TopicPartition log, Map<String, Map<TopicPartition, Long>> committed) {
        Map<String, String> newest = new HashMap<>();
        scan.read(
                log,
                entry -> committed.forEach((hook, offsets) -> {
                    if (entry.offset() < offsets.getOrDefault(log, 0L)) {
                        newest.put(hook, new String(entry.key(), StandardCharsets.UTF_8));
                    }
                }));
        return committed.entrySet().stream()
                .filter(one -> one.getValue().containsKey(log))
                .map(one -> new Manifest.Place(one.getKey(), log.partition(), newest.get(one.getKey())))
                .toList();
    }

    /**
     * Lets webhooks go on behind the entries that they were told; one whose entry is not in the backup, since it was told
     * after, goes on at the end, and one that was told nothing which still stood at the beginning. What came twice under one key is told again rather than never.
     *
     * @throws Trouble where the log is not folded to its end yet, or a gateway tells them already
     */
    void bringBack(List<Manifest.Place> places, TopicScan scan) throws ExecutionException, InterruptedException {
        requireFolded();
        Map<String, Map<TopicPartition, OffsetAndMetadata>> found = new TreeMap<>();
        for (Manifest.Place place : places) {
            TopicPartition log = new TopicPartition(topics.updates().name(), place.partition());
            found.computeIfAbsent(place.hook(), hook -> new HashMap<>())
                    .put(log, new OffsetAndMetadata(behind(place, log, scan)));
        }
        for (Map.Entry<String, Map<TopicPartition, OffsetAndMetadata>> one : found.entrySet()) {
            place(one.getKey(), one.getValue());
        }
    }

    private void place(String hook, Map<TopicPartition, OffsetAndMetadata> offsets)
            throws ExecutionException, InterruptedException {
        try {
            admin.alterConsumerGroupOffsets(HookReader.group(topics, hook), offsets)
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownMemberIdException) {
                throw Trouble.failed("a gateway tells the webhook " + hook
                        + " already: stop the gateways, bring back the places, and start them again");
            }
            throw e;
        }
    }

    private static long behind(Manifest.Place place, TopicPartition log, TopicScan scan) {
        String told = place.told();
        if (told == null) {
            return 0;
        }
        long[] at = {-1, 0};
        scan.read(log, entry -> {
            at[1] = entry.offset() + 1;
            if (at[0] < 0 && told.equals(new String(entry.key(), StandardCharsets.UTF_8))) {
                at[0] = entry.offset() + 1;
            }
        });
        return at[0] < 0 ? at[1] : at[0];
    }

    private void requireFolded() throws ExecutionException, InterruptedException {
        String decisions = topics.decisions().name();
        List<TopicPartition> all = admin.describeTopics(List.of(decisions)).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream())
                .map(one -> new TopicPartition(decisions, one.partition()))
                .toList();
        Map<TopicPartition, Long> folded = new Offsets(admin).settled(LogTopology.application(topics));
        Map<TopicPartition, Long> ends = new Offsets(admin).of(all, OffsetSpec.latest(), (one, why) -> {
            throw Trouble.failed(one + " cannot be asked for its end: " + why);
        });
        ends.forEach((one, end) -> {
            if (folded.getOrDefault(one, 0L) < end) {
                throw Trouble.failed("the log is not folded to its end yet (" + one + "): start the processor first,"
                        + " and wait until `status` shows no lag of the group " + LogTopology.application(topics));
            }
        });
    }
}
