package dev.dateline.standalone.prove;

import dev.dateline.contract.json.Require;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.Topics;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.broker.ClusterNode;
import dev.dateline.standalone.demo.EditorClient;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * Somebody meddles with topics while everything runs: takes rights back, deletes one, gives one more partitions. Each must be
 * told by name in the health of a part that needs it, and all must go on once it is mended.
 */
final class TopicsMeddled implements Fault {
    private static final Duration TOLD = Duration.ofSeconds(45);
    private static final Duration BACK = Duration.ofSeconds(90);
    private static final long LASTS_MILLIS = 12_000;

    /** Whoever has no right of his own may do everything, so that one rule for another takes everybody's. */
    private static final Map<String, String> GUARDED = Map.of(
            "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
            "allow.everyone.if.no.acl.found", "true");

    @Override
    public void start(Ground ground, Installation installation) throws InterruptedException {
        ClusterNode broker = ClusterNode.all(ground.brokerFolder(), ground.brokers(), GUARDED)
                .getFirst();
        installation.startBroker(Role.BROKER.toString(), broker.format());
        installation.awaitBroker();
        for (Role role : List.of(Role.PROCESSOR, Role.GATEWAY, Role.INGEST)) {
            installation.start(role);
        }
    }

    @Override
    public void strike(Scene scene) throws InterruptedException {
        Topics topics = scene.ground().topics("");
        try (Admin admin =
                Admin.create(new HashMap<String, Object>(scene.ground().kafka()))) {
            losesRights(scene, admin, topics.wire().name(), Role.INGEST);
            losesRights(scene, admin, topics.updates().name(), Role.GATEWAY);
            losesRights(scene, admin, topics.matchInput().name(), Role.PROCESSOR);
            isDeleted(scene, admin, topics.asks().name());
            hasMorePartitions(scene, admin, topics.presence());
        } catch (ExecutionException e) {
            throw Trouble.failed("Kafka does not let it be made wrong: " + Trouble.lineOf(e));
        }
    }

    private static void losesRights(Scene scene, Admin admin, String topic, Role needs)
            throws ExecutionException, InterruptedException {
        AclBinding others = new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL),
                new AccessControlEntry("User:nobody", "*", AclOperation.ALL, AclPermissionType.ALLOW));
        admin.createAcls(List.of(others)).all().get();
        told(scene, "all rights to " + topic + " are gone", topic, needs);
        Thread.sleep(LASTS_MILLIS);
        admin.deleteAcls(List.of(others.toFilter())).all().get();
        allClear(scene, topic, needs);
        goesOn(scene, "they are back");
    }

    private static void isDeleted(Scene scene, Admin admin, String topic)
            throws ExecutionException, InterruptedException {
        admin.deleteTopics(List.of(topic)).all().get();
        told(scene, topic + " is deleted", topic, Role.PROCESSOR);
        Thread.sleep(LASTS_MILLIS);
        // As the line says: the processor makes it anew, and then the other parts start again.
        for (Role role : List.of(Role.PROCESSOR, Role.GATEWAY, Role.INGEST)) {
            scene.installation().kill(role);
            scene.installation().start(role);
            scene.installation().untilReady(role);
            allClear(scene, topic, role);
        }
        scene.unless(
                admin.listTopics().names().get().contains(topic), "the start of the processor did not make " + topic);
        scene.unless(isAnswered(scene), "matching does not answer what is asked by way of " + topic);
        goesOn(scene, "all parts are started again");
    }

    private static void hasMorePartitions(Scene scene, Admin admin, Topic<?, ?> topic)
            throws ExecutionException, InterruptedException {
        admin.createPartitions(Map.of(topic.name(), NewPartitions.increaseTo(topic.partitions() + 1)))
                .all()
                .get();
        told(scene, topic.name() + " has one partition more", topic.name(), Role.GATEWAY);
        goesOn(scene, "that stays so");
    }

    /** Asks the health of the part until it names the topic. */
    private static void told(Scene scene, String what, String topic, Role needs) throws InterruptedException {
        long since = System.nanoTime();
        String line = scene.installation().untilNamed(needs, "topic " + topic, TOLD);
        scene.say("%s; %s, after %s"
                .formatted(
                        what,
                        line.isEmpty() ? needs + " does not tell" : needs + " tells: " + line,
                        Waiting.seconds(since)));
        scene.unless(!line.isEmpty(), what + ", and " + needs + " does not tell within " + TOLD.toSeconds() + " s");
    }

    /** Waits until the health of the part names the topic no more. */
    private static void allClear(Scene scene, String topic, Role needs) throws InterruptedException {
        long since = System.nanoTime();
        boolean clear = Waiting.until(TOLD, () -> !scene.installation().isNamed(needs, "topic " + topic));
        scene.say("%s %s %s after %s"
                .formatted(needs, clear ? "no longer names" : "still names", topic, Waiting.seconds(since)));
        scene.unless(clear, needs + " still names " + topic + " " + TOLD.toSeconds() + " s after it was mended");
    }

    /** Whether one question comes from the gateway to matching and its answer back. */
    private static boolean isAnswered(Scene scene) throws InterruptedException {
        try (EditorClient editor = new EditorClient(scene.ground().readers())) {
            String link = Require.present("link", scene.installation().link());
            String desk = scene.ground().desks().getFirst();
            return Waiting.until(BACK, () -> {
                try {
                    return editor.attempt(desk, "fire").isDone()
                            || (editor.signIn(link).isDone()
                                    && editor.attempt(desk, "fire").isDone());
                } catch (IOException e) {
                    return false;
                }
            });
        }
    }

    private static void goesOn(Scene scene, String how) throws InterruptedException {
        Stall stall = Probe.found(scene.probe().go(Role.PROCESSOR.toString(), System.nanoTime()));
        scene.say("%s: %s".formatted(how, stall.flowing()));
        scene.unless(stall.longest().compareTo(BACK) < 0, how + ", and something took " + stall.longest());
    }
}
