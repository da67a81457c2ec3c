package dev.dateline.gateway.ops;

import java.time.Duration;

/**
 * What Dateline promises that a gateway can see to be at risk, each with the alert that says the same and has a section in the
 * runbook. Prometheus judges more, over all nodes; nothing here is judged more strictly than there.
 */
enum Promised {
    PARTS("DatelinePartMissing", "Every part runs", Duration.ofSeconds(30)),
    SERVES("DatelineNotReady", "This gateway serves", Duration.ofSeconds(10)),
    KAFKA("DatelineKafkaSilent", "Kafka answers", Duration.ZERO),
    TIMELY("DatelineBehind", "News arrives within seconds", Duration.ofSeconds(10)),
    SAME("DatelineHashMismatch", "Every reader has the same log", Duration.ZERO),
    READABLE("DatelineRecordsUnreadable", "Nothing is passed over", Duration.ZERO),
    KEPT("DatelineShelfFails", "Older entries are at hand", Duration.ZERO),
    CARRIES("DatelineCanarySilent", "The pipe carries", Duration.ZERO),
    HEARS("DatelineCanaryUnheard", "This gateway hears what others hear", Duration.ZERO),
    WHOLE("DatelineCanaryLost", "Nothing is lost on the way", Duration.ofSeconds(60)),
    QUICK("DatelineCanarySlow", "The way takes seconds", Duration.ofSeconds(60)),
    LOOKED_AT("DatelineProposalsWait", "An editor looks within half an hour", Duration.ofSeconds(60)),
    WORKED_OFF("DatelineProposalsPileUp", "The queue can be worked off", Duration.ofSeconds(60)),
    SPEAKS("DatelineSourceSilent", "Sources are heard", Duration.ofSeconds(60)),
    READ("DatelineSourceFailing", "Sources can be read", Duration.ofSeconds(60)),
    UNDERSTOOD("DatelineSourceUnreadable", "What sources send is taken", Duration.ofSeconds(60));

    private final String alert;
    private final String words;
    private final Duration grace;

    Promised(String alert, String words, Duration grace) {
        this.alert = alert;
        this.words = words;
        this.grace = grace;
    }

    /** The alert's name, which is its section in the runbook as well. */
    String alert() {
        return alert;
    }

    /** The promise, as people read it. */
    String words() {
        return words;
    }

    /** For so long it may be at risk before anybody is told: a restart is no incident. */
    Duration grace() {
        return grace;
    }
}
