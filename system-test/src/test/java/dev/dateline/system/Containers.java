package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The whole of docker-compose.yml, under a name, ports and volumes of its own; all gone when it is closed. */
final class Containers implements AutoCloseable {
    static final List<String> SERVICES = List.of("kafka", "ingest", "processor", "gateway");

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> IMAGES = List.of("apache/kafka:4.3.1", "eclipse-temurin:25-jre");
    private static final Duration LONGEST_START = Duration.ofMinutes(10);
    private static final Duration LONGEST_RESTART = Duration.ofMinutes(6);
    private static final Pattern LINK = Pattern.compile("Editors +http://[^/]+(/\\S+)");
    private static final String KILL_JAVA =
            "for p in /proc/[0-9]*; do [ \"$(cat $p/comm)\" = java ] && kill -9 ${p#/proc/}; done";

    private final String name = "dateline-test-" + UUID.randomUUID().toString().substring(0, 8);
    private final int gateway = Ports.free();
    private final int ingest = Ports.free();
    private final Shell shell;
    private final List<String> compose;
    /** What restarts by itself must not outlive a test that was broken off. */
    private final Thread undertaker = new Thread(this::remove);

    /**
     * Brings nothing up yet.
     *
     * @param override a Compose file that is laid over the one of the project
     */
    Containers(Path override) {
        compose = new ArrayList<>(command());
        compose.addAll(List.of("-f", HOME.resolve("docker-compose.yml").toString(), "-f", override.toString()));
        shell = new Shell(
                HOME,
                Map.of(
                        "COMPOSE_PROJECT_NAME",
                        name,
                        "IMAGE_TAG",
                        name,
                        "GATEWAY_PORT",
                        Integer.toString(gateway),
                        "INGEST_PORT",
                        Integer.toString(ingest),
                        "DATELINE_KEY_AGENCY",
                        "not-used-0123456789",
                        "DATELINE_KEY_PRESS_OFFICE",
                        "not-used-9876543210"));
    }

    /** Skips the test, and says why, where it cannot be run. */
    static void assumeHere() {
        if (!Shell.answers("docker", "info")) {
            skip("Docker does not answer");
        }
        if (command().isEmpty()) {
            skip("there is neither `docker compose` nor `docker-compose`");
        }
        for (String image : IMAGES) {
            if (!Shell.answers("docker", "image", "inspect", image) && !Shell.answers("docker", "pull", "-q", image)) {
                skip("Docker has no image " + image + " and cannot fetch it");
            }
        }
        if (!Files.isDirectory(HOME.resolve("standalone/target/lib"))) {
            skip("the jars that go into the image are not built (mvn package)");
        }
    }

    /** Builds the image, starts everything and waits until every health check is content. */
    void up() {
        Runtime.getRuntime().addShutdownHook(undertaker);
        shell.run(LONGEST_START, compose("build"));
        shell.run(LONGEST_START, compose("up", "-d"));
        SERVICES.forEach(this::awaitHealthy);
    }

    void awaitHealthy(String service) {
        await().atMost(LONGEST_RESTART)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(() -> inspect(service, "{{.State.Health.Status}}").equals("healthy"));
    }

    /** Kill -9, from within: an engine that is asked to kill takes that for a stop and does not start again. */
    void kill(String service) {
        int restarts = restarts(service);
        // The process that kills goes down with its container, so its exit code says nothing.
        Shell.answers(HOME, shell.environment(), compose("exec", "-T", service, "bash", "-c", KILL_JAVA));
        await().atMost(LONGEST_RESTART).until(() -> restarts(service) > restarts);
    }

    private int restarts(String service) {
        return Integer.parseInt(inspect(service, "{{.RestartCount}}"));
    }

    /** The path of the newest one-time link in the gateway's log. */
    String link() {
        String log = shell.run(LONGEST_RESTART, compose("logs", "--no-color", "gateway"));
        List<MatchResult> links = LINK.matcher(log).results().toList();
        assertThat(links).as(log).isNotEmpty();
        return links.getLast().group(1);
    }

    /** What {@code verify} says; fails where it finds anything. */
    String verify() {
        return shell.run(LONGEST_RESTART, compose("run", "--rm", "-T", "processor", "verify"));
    }

    URI pages() {
        return URI.create("http://127.0.0.1:" + gateway + "/");
    }

    URI items() {
        return URI.create("http://127.0.0.1:" + ingest + "/");
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(undertaker);
        remove();
    }

    private void remove() {
        shell.run(LONGEST_START, compose("down", "--volumes", "--timeout", "20"));
        // It is not there where building it has failed.
        Shell.answers("docker", "image", "rm", "dateline:" + name);
    }

    private String inspect(String service, String format) {
        String id = shell.run(LONGEST_RESTART, compose("ps", "-q", service)).strip();
        return shell.run(LONGEST_RESTART, List.of("docker", "inspect", "-f", format, id))
                .strip();
    }

    private List<String> compose(String... arguments) {
        List<String> all = new ArrayList<>(compose);
        all.addAll(Arrays.asList(arguments));
        return all;
    }

    /** The newer one where there are both; empty where there is none. */
    private static List<String> command() {
        if (Shell.answers("docker", "compose", "version")) {
            return List.of("docker", "compose");
        }
        return Shell.answers("docker-compose", "version") ? List.of("docker-compose") : List.of();
    }

    private static void skip(String why) {
        System.out.println("SKIPPED: " + why);
        abort("SKIPPED: " + why);
    }
}
