package dev.dateline.standalone.config;

import org.jspecify.annotations.Nullable;

/**
 * Where those who look after a process read how it is.
 *
 * @param port 0 for any free one, null for no such door
 */
public record OpsSettings(String host, @Nullable Integer port) {
    /** Nobody looks. */
    public static final OpsSettings NONE = new OpsSettings("127.0.0.1", null);

    public OpsSettings {
        if (port != null) {
            BadValue.unlessPort("port", port);
        }
    }
}
