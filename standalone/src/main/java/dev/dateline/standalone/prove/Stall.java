package dev.dateline.standalone.prove;

import java.time.Duration;
import java.util.Locale;

/**
 * How long nothing came through after a kill -9, counted from the kill, for each way through.
 *
 * @param killed what was killed
 * @param page until an article's page was served
 * @param ingest until an item was acknowledged
 * @param log until an editor's decision stood on a reader's page
 * @param matching until an item that was acknowledged after the kill was a proposal in front of an editor: it waits for
 *     all that came in before it
 * @param goesOn until matching had read on in its order
 * @param cpu what the process that was started anew had used of the processor's time by then
 */
public record Stall(
        String killed, Duration page, Duration ingest, Duration log, Duration matching, Duration goesOn, Duration cpu) {
    /** The longest of the four ways. */
    public Duration longest() {
        Duration outside = page.compareTo(ingest) > 0 ? page : ingest;
        Duration inside = log.compareTo(matching) > 0 ? log : matching;
        return outside.compareTo(inside) > 0 ? outside : inside;
    }

    /** For a person, after something else than a kill. */
    String afterwards() {
        return "afterwards page back %s, ingest back %s, log back %s, matching back %s"
                .formatted(seconds(page), seconds(ingest), seconds(log), seconds(matching));
    }

    /** For a person, where something has taken another's place. */
    String flowing() {
        return "page after %s, ingest %s, log %s, matching %s"
                .formatted(seconds(page), seconds(ingest), seconds(log), seconds(matching));
    }

    @Override
    public String toString() {
        return "kill -9 of %-13s  page back %s, ingest back %s, log back %s, matching back %s (goes on after %s); CPU %s"
                .formatted(
                        killed,
                        seconds(page),
                        seconds(ingest),
                        seconds(log),
                        seconds(matching),
                        seconds(goesOn),
                        seconds(cpu));
    }

    /** For a person. */
    public static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
