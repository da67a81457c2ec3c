package dev.dateline.contract.actor;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a line of the list says. */
sealed interface Line {
    /** A state or union: it speaks for itself. */
    record State(String id, String name, List<String> others, List<String> adjectives, List<String> seats)
            implements Line {}

    /** An office or body that any state may have. */
    record Title(String id, String name, List<String> others) implements Line {}

    /** An office or body of one state or union. */
    record Office(String id, String side, String name, List<String> others) implements Line {}

    /** Somebody holds an office, from the first day to before the day of leaving; {@code to} null while it goes on. */
    record Holder(
            String office,
            String name,
            LocalDate from,
            @Nullable LocalDate to,
            List<String> others) implements Line {
        /** Whether there is a day on which this one holds it and another does, who has it from then to then. */
        boolean overlaps(LocalDate first, @Nullable LocalDate last) {
            return (last == null || from.isBefore(last)) && (to == null || first.isBefore(to));
        }

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }
}
