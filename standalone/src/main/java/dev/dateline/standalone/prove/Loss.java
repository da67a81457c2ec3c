package dev.dateline.standalone.prove;

import dev.dateline.standalone.Trouble;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of the packets to and from one port of this machine is lost, by rules of iptables; gone on closing and at Ctrl-C, and
 * where the process was killed, at the next proof.
 */
final class Loss implements AutoCloseable {
    private static final List<String> DIRECTIONS = List.of("--dport", "--sport");
    private static final String NAME = "dateline-prove-";
    private static final Pattern OURS = Pattern.compile("-A INPUT .*--comment \"?" + NAME + "(\\d+)\"?( .*)");
    private static final Pattern DROPPED = Pattern.compile(" *(\\d+) .*/\\* " + NAME + "(\\d+) \\*/.*");

    /** To see whether a rule is taken; nobody listens there. */
    private static final int DISCARD = 9;

    private final int port;
    private final double share;
    private final Thread hook = new Thread(this::remove, "remove-loss");
    private boolean closed;

    private Loss(int port, double share) {
        this.port = port;
        this.share = share;
    }

    /** Why it cannot be made on this machine; empty where it can, which is tried. */
    static Optional<String> hindrance() throws InterruptedException {
        if (!Tool.isHere("iptables")) {
            return Optional.of("it needs iptables");
        }
        try {
            of(DISCARD, 1).close();
            return Optional.empty();
        } catch (Trouble e) {
            return Optional.of("iptables takes no rule: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    /** From now on this share of packets is lost, both ways. */
    static Loss of(int port, double share) throws InterruptedException {
        sweep();
        Loss loss = new Loss(port, share);
        Runtime.getRuntime().addShutdownHook(loss.hook);
        try {
            for (String direction : DIRECTIONS) {
                loss.insert(direction);
            }
            return loss;
        } catch (InterruptedException | RuntimeException e) {
            loss.close();
            throw e;
        }
    }

    /** How many packets were lost so far. */
    long dropped() throws InterruptedException {
        return dropped(Tool.ask("iptables", "-w", "5", "-nvxL", "INPUT"), own());
    }

    @Override
    public void close() {
        remove();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // This process ends already, and the hook has run or will.
        }
    }

    /** The rules of processes that run no more, as they are given to be removed. */
    static List<List<String>> left(String rules, LongPredicate runs) {
        return rules.lines()
                .map(OURS::matcher)
                .filter(Matcher::matches)
                .filter(rule -> !runs.test(Long.parseLong(rule.group(1))))
                .map(rule -> Arrays.stream(rule.group().replace("\"", "").split(" "))
                        .skip(1)
                        .toList())
                .toList();
    }

    /** How many packets the rules of this process have met. */
    static long dropped(String counted, long process) {
        return counted.lines()
                .map(DROPPED::matcher)
                .filter(Matcher::matches)
                .filter(rule -> Long.parseLong(rule.group(2)) == process)
                .mapToLong(rule -> Long.parseLong(rule.group(1)))
                .sum();
    }

    private static void sweep() throws InterruptedException {
        String rules = Tool.ask("iptables", "-w", "5", "-S", "INPUT");
        for (List<String> rule :
                left(rules, process -> ProcessHandle.of(process).isPresent())) {
            List<String> command = new ArrayList<>(List.of("iptables", "-w", "5", "-D"));
            command.addAll(rule);
            Tool.run(command.toArray(String[]::new));
        }
    }

    /** Nothing is put in where it would not be taken out again. */
    private synchronized void insert(String direction) throws InterruptedException {
        if (closed) {
            throw Trouble.failed("stopped while packets were to be lost");
        }
        rule("-I", direction);
    }

    private synchronized void remove() {
        if (closed) {
            return;
        }
        closed = true;
        boolean interrupted = Thread.interrupted();
        for (String direction : DIRECTIONS) {
            try {
                rule("-D", direction);
            } catch (Trouble e) {
                // It was never there, or is gone already.
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void rule(String what, String direction) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("iptables", "-w", "5", what, "INPUT", "-i", "lo", "-p", "tcp"));
        command.addAll(List.of(direction, Integer.toString(port), "-m", "statistic", "--mode", "random"));
        command.addAll(List.of("--probability", Double.toString(share)));
        command.addAll(List.of("-m", "comment", "--comment", NAME + own(), "-j", "DROP"));
        Tool.run(command.toArray(String[]::new));
    }

    private static long own() {
        return ProcessHandle.current().pid();
    }
}
