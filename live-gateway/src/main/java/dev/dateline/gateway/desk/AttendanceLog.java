package dev.dateline.gateway.desk;

import dev.dateline.contract.desk.Attendance;
import io.vertx.core.Future;

/** Where this node says who is at its consoles, for the desks of all nodes. */
@FunctionalInterface
public interface AttendanceLog {
    /** Done once it is kept; fails within seconds where that is not certain. */
    Future<Void> append(String node, Attendance attendance);
}
