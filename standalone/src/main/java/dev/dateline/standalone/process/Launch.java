package dev.dateline.standalone.process;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a process is started.
 *
 * @param before a command that runs it in its own place, such as {@code prlimit --nofile=300:300}; empty for none
 * @param variables beside those of this process
 * @param classPath of another build; null for that of this process
 */
public record Launch(
        List<String> before,
        Map<String, String> variables,
        @Nullable String classPath) {
    /** As this process was. */
    public static final Launch USUAL = new Launch(List.of(), Map.of(), null);

    public Launch {
        before = List.copyOf(before);
        variables = Map.copyOf(variables);
    }

    /** By a command that runs it in its own place. */
    public static Launch by(String... before) {
        return new Launch(List.of(before), Map.of(), null);
    }

    /** With these variables as well. */
    public static Launch with(Map<String, String> variables) {
        return new Launch(List.of(), variables, null);
    }

    /** As this process was, but without what Java has learnt of its classes: as another build is started. */
    public static Launch unlearnt() {
        return of(Spawned.classPath());
    }

    /** From another build. */
    public static Launch of(String classPath) {
        return new Launch(List.of(), Map.of(), classPath);
    }
}
