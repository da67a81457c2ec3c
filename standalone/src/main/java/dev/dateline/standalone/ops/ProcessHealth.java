package dev.dateline.standalone.ops;

import java.util.List;

/** Whether a process does its work: it is ready when all parts are that run in it, and there is one. */
public record ProcessHealth(boolean ready, List<PartHealth> parts) {
    public ProcessHealth {
        parts = List.copyOf(parts);
    }

    static ProcessHealth of(List<PartHealth> parts) {
        return new ProcessHealth(!parts.isEmpty() && parts.stream().allMatch(PartHealth::ready), parts);
    }
}
