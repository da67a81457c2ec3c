package dev.dateline.contract.desk;

import dev.dateline.contract.json.Require;
import java.util.List;

/**
 * Who has which proposal before their eyes in the consoles that one gateway carries. It is of use for a moment only: whoever
 * reads it forgets it where the gateway says nothing more.
 *
 * @param seats each once, in no order that matters; empty where nobody looks at any
 */
public record Attendance(List<Seat> seats) {
    public Attendance {
        seats = List.copyOf(Require.present("seats", seats));
    }

    /** Somebody at a proposal; {@code writing} while its text is being written. */
    public record Seat(String name, ProposalId proposal, boolean writing) {
        public Seat {
            Require.line("name", name);
            Require.present("proposal", proposal);
        }
    }
}
