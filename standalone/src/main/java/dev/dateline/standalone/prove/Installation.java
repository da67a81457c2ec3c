package dev.dateline.standalone.prove;

import dev.dateline.contract.json.Require;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.bench.TemporaryFolder;
import dev.dateline.standalone.broker.ClusterNode;
import dev.dateline.standalone.process.Launch;
import dev.dateline.standalone.process.Spawned;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/** Dateline on one ground, as one process or as one for each part. Whatever of it still runs is killed on
 * closing, and what it has unpacked removed. */
final class Installation implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern SERVERS = Pattern.compile("Broker +(\\S+)");
    private static final Pattern HEALTH = Pattern.compile("Health +(\\S+)");
    private static final Pattern OPS = Pattern.compile("Ops +(http://[^/ ]+)");
    private static final Pattern LINK = Pattern.compile("Editors +http://[^/]+(/\\S+)");

    private final Ground ground;
    private final Map<Role, Launch> launches = new EnumMap<>(Role.class);
    private final Map<String, Spawned> running = new LinkedHashMap<>();
    private final Thread hook = new Thread(this::killAll, "kill-what-was-started");
    private @Nullable Spawned signsIn;
    private int starts;
    private int used;
    private boolean closing;

    private Installation(Ground ground) {
        this.ground = ground;
    }

    /** Starts these roles in this order; a broker of its own is waited for, the rest finds its place. */
    static Installation of(Ground ground, List<Role> roles) throws InterruptedException {
        return of(ground, roles, Map.of());
    }

    /** The same, where some are started in another way than usual. */
    static Installation of(Ground ground, List<Role> roles, Map<Role, Launch> launches) throws InterruptedException {
        Installation installation = new Installation(ground);
        installation.launches.putAll(launches);
        Runtime.getRuntime().addShutdownHook(installation.hook);
        try {
            for (Role role : roles) {
                installation.start(role);
                if (role == Role.PROCESSOR) {
                    // It makes the topics, which the others do not wait for beyond some seconds.
                    installation.process(role.toString()).await(HEALTH, PATIENCE);
                }
            }
            return installation;
        } catch (InterruptedException | RuntimeException e) {
            installation.close();
            throw e;
        }
    }

    /** From its next start on it is started like this. */
    void launch(Role role, Launch launch) {
        launches.put(role, launch);
    }

    /** Kill -9. */
    void kill(Role role) throws InterruptedException {
        kill(role.toString());
    }

    /** The same, of one of several. */
    void kill(String name) throws InterruptedException {
        process(name).kill();
    }

    /** Any other signal, such as {@code STOP}. */
    void signal(Role role, String signal) throws InterruptedException {
        Tool.run("kill", "-" + signal, Long.toString(pid(role)));
    }

    long pid(Role role) {
        return process(role.toString()).pid();
    }

    /** That it ends by itself is no failure. */
    void mayEnd(Role role) {
        process(role.toString()).mayEnd();
    }

    /** As an operator stops it; an error where it has not ended within that time. */
    void stop(Role role, Duration patience) throws InterruptedException {
        stop(role.toString(), patience);
    }

    /** The same, of one of several. */
    void stop(String name, Duration patience) throws InterruptedException {
        Spawned process = process(name);
        process.mayEnd();
        Tool.run("kill", "-TERM", Long.toString(process.pid()));
        if (!process.ends(patience)) {
            throw Trouble.failed(name + " does not stop within " + patience.toSeconds() + " s");
        }
    }

    /** Whether it ends by itself within this time. */
    boolean ends(Role role, Duration patience) throws InterruptedException {
        return process(role.toString()).ends(patience);
    }

    /** Whether it says something like this within that time, or has said it. */
    boolean hears(Role role, Pattern words, Duration patience) throws InterruptedException {
        try {
            process(role.toString()).await(words, patience);
            return true;
        } catch (Trouble e) {
            requireAlive();
            return false;
        }
    }

    /** The same, of what it says from now on: to be asked before that can be said. */
    Hearing from(Role role) {
        Spawned process = process(role.toString());
        return new Hearing(process, process.length());
    }

    /** What a process says from some place in its log on. */
    record Hearing(Spawned process, int from) {
        /** Whether it says something like this within that time, or has said it; also where it has ended. */
        boolean hears(Pattern words, Duration patience) throws InterruptedException {
            try {
                process.await(words, from, patience);
                return true;
            } catch (Trouble e) {
                return process.isSaid(words, from);
            }
        }
    }

    /** What this part, which has ended, ended with. */
    int exitStatus(Role role) {
        return process(role.toString()).exitStatus();
    }

    String lastLine(Role role) {
        return process(role.toString()).tail().lines().reduce("", (before, line) -> line);
    }

    /** What its health gave as reasons until it was ready, each once; an error where it does not become that. */
    List<String> untilReady(Role role) throws InterruptedException {
        return Readiness.of(role == Role.PROCESSOR ? ownHealth() : ops(role) + "/health/ready")
                .await(PATIENCE);
    }

    /** The first line in which the health of this part names it; empty where none does within that time. */
    String untilNamed(Role role, String name, Duration patience) throws InterruptedException {
        return Readiness.of(ops(role) + "/health/ready").named(name, patience);
    }

    /** Whether its health names it now; so, too, where it does not answer. */
    boolean isNamed(Role role, String name) throws InterruptedException {
        return Readiness.of(ops(role) + "/health/ready").isNamed(name);
    }

    /** What this part counts under this name and these labels, as Prometheus is told it; 0 where it tells nothing of it. */
    double counted(Role role, String series) throws InterruptedException {
        return Readiness.of(ops(role) + "/metrics").figure(series);
    }

    /** The door that a processor has where no other is set, in older builds too; waits until it has said so. */
    private String ownHealth() throws InterruptedException {
        Spawned process = process(Role.PROCESSOR.toString());
        process.await(HEALTH, PATIENCE);
        return Require.present("health", process.find(HEALTH, 0));
    }

    /** Where its health and metrics are read; waits until it has said so. */
    private String ops(Role role) throws InterruptedException {
        Spawned process = process(role.toString());
        process.await(OPS, PATIENCE);
        return Require.present("ops", process.find(OPS, 0));
    }

    /** What the process has used of the processor's time; nothing where it was killed. */
    Duration cpu(String name) {
        return process(name).cpu();
    }

    void start(Role role) throws InterruptedException {
        boolean alone = role == Role.EVERYTHING || role == Role.BROKER;
        Spawned started = start(role.toString(), role, alone ? ground.environment() : ground.environmentOfAPart());
        if (role == Role.BROKER) {
            started.await(SERVERS, PATIENCE);
        }
    }

    /** One of several processors, with a state of its own; {@code prefix} is that of its topics. */
    void startProcessor(String name, String prefix) throws InterruptedException {
        Map<String, String> environment = new HashMap<>(ground.environmentOfAPart());
        environment.put(
                "DATELINE_PROCESSOR_STATE", ground.folder().resolve(name).toString());
        environment.put("DATELINE_TOPICS_PREFIX", prefix);
        // Several share this machine's cores.
        environment.put("DATELINE_PROCESSOR_THREADS", "1");
        start(name, Role.PROCESSOR, environment).await(HEALTH, PATIENCE);
    }

    /** A broker of several, on a folder that was made for it; returns at once. */
    synchronized void startBroker(String name, Path properties) {
        requireOpen();
        Path said = ground.folder().resolve("%s-%d.log".formatted(name.replace(' ', '-'), ++starts));
        running.put(
                name,
                Spawned.start(said, ground.temporary(), Map.of(), ClusterNode.MAIN, List.of(properties.toString())));
    }

    /** One more gateway, which reaches Kafka at {@code servers}; returns when readers can come. */
    void startGateway(String name, String servers, int port) throws InterruptedException {
        Map<String, String> environment = new HashMap<>(ground.environmentOfAPart());
        environment.put("DATELINE_KAFKA_BOOTSTRAP_SERVERS", servers);
        environment.put("DATELINE_GATEWAY_PORT", Integer.toString(port));
        environment.put(
                "DATELINE_GATEWAY_SHELF",
                ground.folder().resolve("shelf-of-" + port).toString());
        start(name, Role.GATEWAY, environment).await(LINK, PATIENCE);
    }

    /** The first of the links that this gateway has printed. */
    String firstLink(String name) {
        return Require.present("link", process(name).find(LINK, 0));
    }

    /** Returns when a broker that was started can be reached at these servers. */
    void awaitBroker() throws InterruptedException {
        try (Admin admin = Admin.create(new HashMap<String, Object>(ground.kafka()))) {
            admin.describeCluster().nodes().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw Trouble.failed("the broker does not answer: " + Trouble.lineOf(e));
        }
    }

    private synchronized Spawned start(String name, Role role, Map<String, String> environment) {
        requireOpen();
        List<String> arguments = new ArrayList<>(role.arguments());
        arguments.addAll(List.of("--config", ground.config().toString()));
        Path said = ground.folder().resolve("%s-%d.log".formatted(name.replace(' ', '-'), ++starts));
        Spawned started = Spawned.start(
                launches.getOrDefault(role, Launch.USUAL), said, ground.temporary(), environment, arguments);
        keep(name, role, started);
        return started;
    }

    private void requireOpen() {
        if (closing) {
            throw Trouble.failed("stopped while starting");
        }
    }

    /** A link that signs one editor in, as the running gateway has printed it; null where none is left or yet there. */
    synchronized @Nullable String link() {
        String link = signsIn == null ? null : signsIn.find(LINK, used);
        if (link != null) {
            used++;
        }
        return link;
    }

    /** Refuses to go on waiting for what has ended by itself. */
    synchronized void requireAlive() {
        running.values().forEach(Spawned::requireAlive);
    }

    /** What each process said last, to explain a failure. */
    synchronized String said() {
        StringBuilder text = new StringBuilder();
        running.forEach((name, process) -> text.append("%n--- %s said last:%n%s%n".formatted(name, process.tail())));
        return text.toString();
    }

    @Override
    public void close() {
        killAll();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // This process ends already, and the hook has run or will.
        }
    }

    /** Also at Ctrl-C, while somebody may just be starting one. */
    private synchronized void killAll() {
        closing = true;
        running.values().forEach(Spawned::close);
        TemporaryFolder unpacked = new TemporaryFolder(ground.temporary());
        if (Files.isDirectory(unpacked.path())) {
            unpacked.close();
        }
    }

    private synchronized Spawned process(String name) {
        return Require.present(name, running.get(name));
    }

    private void keep(String name, Role role, Spawned process) {
        running.put(name, process);
        if (role.signsIn()) {
            signsIn = process;
            used = 0;
        }
    }
}
