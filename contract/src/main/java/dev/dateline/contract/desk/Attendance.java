package dev.dateline.contract.desk;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.json.Require;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is at one gateway: who has which proposal before their eyes in its consoles, and how many of its readers follow which
 * article. It is of use for a moment only: whoever reads it forgets it where the gateway says nothing more.
 *
 * @param seats each once, in no order that matters; empty where nobody looks at any
 * @param crowds an article at most once; empty where nobody reads, and from gateways that did not tell yet
 */
public record Attendance(List<Seat> seats, List<Crowd> crowds) {
    /** Of a gateway at which nobody is. */
    public static final Attendance NOBODY = new Attendance(List.of(), List.of());

    public Attendance(List<Seat> seats, @Nullable List<Crowd> crowds) {
        this.seats = List.copyOf(Require.present("seats", seats));
        this.crowds = crowds == null ? List.of() : List.copyOf(crowds);
    }

    /** Somebody at a proposal; {@code writing} while its text is being written. */
    public record Seat(String name, ProposalId proposal, boolean writing) {
        public Seat {
            Require.line("name", name);
            Require.present("proposal", proposal);
        }
    }

    /** How many follow an article, about; 1 or more. */
    public record Crowd(ArticleId article, int readers) {
        public Crowd {
            Require.present("article", article);
            Require.that(readers >= 1, "readers must be 1 or more");
        }
    }
}
