package dev.dateline.standalone.check;

import dev.dateline.standalone.config.DatelineConfig;
import dev.dateline.standalone.config.MetricsSettings;
import dev.dateline.standalone.config.OpsSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a process listens. Two doors cannot have one port; port 0 stands for any free one. */
record Doors(List<Door> doors) {
    record Door(String setting, String host, int port) {}

    static Doors of(DatelineConfig config, Set<Role> roles) {
        List<Door> doors = new ArrayList<>();
        if (ConfigCheck.isEmbedded(config)) {
            doors.add(new Door("broker.port", "127.0.0.1", config.broker().port()));
        }
        if (roles.contains(Role.INGEST)) {
            doors.add(new Door(
                    "ingest.port", config.ingest().host(), config.ingest().port()));
            MetricsSettings metrics = config.ingest().metrics();
            if (metrics.port() != null) {
                doors.add(new Door("ingest.metrics.port", metrics.host(), metrics.port()));
            }
        }
        if (roles.equals(Set.of(Role.PROCESSOR))) {
            doors.add(new Door(
                    "processor.port",
                    config.processor().host(),
                    config.processor().port()));
        }
        if (roles.contains(Role.GATEWAY)) {
            doors.add(new Door(
                    "gateway.port", config.gateway().host(), config.gateway().port()));
        }
        OpsSettings ops = config.ops();
        if (ops.port() != null) {
            doors.add(new Door("ops.port", ops.host(), ops.port()));
        }
        return new Doors(doors);
    }

    Optional<String> shared() {
        Map<Integer, String> taken = new HashMap<>();
        for (Door door : doors) {
            String other = door.port() == 0 ? null : taken.putIfAbsent(door.port(), door.setting());
            if (other != null) {
                return Optional.of(door.setting() + ": " + door.port() + " is " + other + " too");
            }
        }
        return Optional.empty();
    }
}
