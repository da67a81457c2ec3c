package dev.dateline.standalone.prove;

import dev.dateline.standalone.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A part of the packets to and from one port of this machine is lost, by a rule of iptables; gone on closing, and at Ctrl-C. */
final class Loss implements AutoCloseable {
    private static final List<String> DIRECTIONS = List.of("--dport", "--sport");

    private final int port;
    private final double share;
    private final Thread hook = new Thread(this::remove, "remove-loss");

    private Loss(int port, double share) {
        this.port = port;
        this.share = share;
    }

    /** Why it cannot be made on this machine; empty where it can. */
    static Optional<String> hindrance() {
        boolean root = System.getProperty("user.name", "").equals("root");
        return root && Tool.isHere("iptables") ? Optional.empty() : Optional.of("it needs root and iptables");
    }

    /** From now on this share of packets is lost, both ways. */
    static Loss of(int port, double share) throws InterruptedException {
        Loss loss = new Loss(port, share);
        Runtime.getRuntime().addShutdownHook(loss.hook);
        try {
            for (String direction : DIRECTIONS) {
                loss.rule("-I", direction);
            }
            return loss;
        } catch (InterruptedException | RuntimeException e) {
            loss.close();
            throw e;
        }
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

    private void remove() {
        for (String direction : DIRECTIONS) {
            try {
                rule("-D", direction);
            } catch (Trouble e) {
                // It was never there, or is gone already.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void rule(String what, String direction) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("iptables", "-w", what, "INPUT", "-i", "lo", "-p", "tcp"));
        command.addAll(List.of(direction, Integer.toString(port), "-m", "statistic", "--mode", "random"));
        command.addAll(List.of("--probability", Double.toString(share), "-j", "DROP"));
        Tool.run(command.toArray(String[]::new));
    }
}
