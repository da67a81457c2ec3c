package dev.dateline.standalone.config;

import java.nio.file.Path;

/** The embedded broker's folder, and its port on this machine (0 for any free one). */
public record BrokerSettings(Path data, int port) {
    public BrokerSettings {
        BadValue.unlessPort("port", port);
    }
}
