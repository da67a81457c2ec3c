package dev.dateline.processor.verify;

import java.util.function.Predicate;

/**
 * Holds what a topic has against what its inputs give, byte for byte.
 *
 * @param whole whether nothing of the topic has been dropped by age; else what is missing is no problem
 * @param moving keys of which the bytes cannot be known, since a takedown is on its way
 */
record Comparison(String topic, Question question, boolean whole, Predicate<String> moving) {
    void run(Expected expected, Held held, Findings findings) {
        for (String key : expected.keys()) {
            switch (expected.verdict(key, held.of(key))) {
                case SAME -> findings.checked(question, 1);
                case WAITING -> waiting(findings);
                case MISSING -> missing(key, findings);
                case DIFFERENT -> different(key, findings);
            }
        }
        for (String key : held.keys()) {
            if (!expected.knows(key)) {
                findings.checked(question, 1);
                findings.problem(question, topic + " " + key + ": is there, but nothing gives it");
            }
        }
    }

    private void missing(String key, Findings findings) {
        if (whole) {
            findings.checked(question, 1);
            findings.problem(question, topic + " " + key + ": is missing");
        }
    }

    private void different(String key, Findings findings) {
        if (moving.test(key)) {
            waiting(findings);
        } else {
            findings.checked(question, 1);
            findings.problem(question, topic + " " + key + ": differs from what its inputs give");
        }
    }

    private void waiting(Findings findings) {
        findings.checked(question, 1);
        findings.waiting(question, 1);
    }
}
