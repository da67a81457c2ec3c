package dev.dateline.standalone.bench.ingest;

import dev.dateline.standalone.Trouble;
import java.util.List;

/**
 * What is asked of a measurement of ingest.
 *
 * @param rounds counted rounds, each of every way in turns
 * @param items in each way of each round, of each format
 * @param inFlight deliveries, requests or records that are under way at the same time
 * @param warmUps rounds before the counted ones
 */
record IngestOptions(int rounds, int items, int inFlight, int warmUps, List<Form> forms) {
    IngestOptions {
        Trouble.unless(rounds >= 1 && rounds <= 100, "--rounds " + rounds + " is not 1 to 100");
        Trouble.unless(items >= 1 && items <= 1_000_000, "--items " + items + " is not 1 to 1000000");
        // Of larger bodies ingest itself takes no more at once.
        Trouble.unless(inFlight >= 1 && inFlight <= 128, "--in-flight " + inFlight + " is not 1 to 128");
        Trouble.unless(warmUps >= 0 && warmUps <= 100, "--warmup " + warmUps + " is not 0 to 100");
        Trouble.unless(!forms.isEmpty(), "--formats names none");
        forms = List.copyOf(forms);
    }
}
