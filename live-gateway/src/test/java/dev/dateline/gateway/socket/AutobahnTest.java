package dev.dateline.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The Autobahn suite's cases for RFC 6455, as Jetty has them in Java, with compression off. */
class AutobahnTest {
    /** What does not pass, with what the RFC says of it. */
    private static final Map<String, String> KNOWN = Map.of();

    @Test
    void allCasesPassButThoseThatAreNamedHere() {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectPackage("org.eclipse.jetty.websocket.server.ab"))
                                .build(),
                        listener);
        TestExecutionSummary summary = listener.getSummary();
        Map<String, String> failed = summary.getFailures().stream()
                .collect(Collectors.toMap(
                        failure -> failure.getTestIdentifier().getLegacyReportingName() + " "
                                + failure.getTestIdentifier().getDisplayName(),
                        failure -> String.valueOf(failure.getException().getMessage()),
                        (one, other) -> one,
                        TreeMap::new));
        System.out.println("Autobahn cases: " + summary.getTestsSucceededCount() + " of " + summary.getTestsFoundCount()
                + " pass; " + failed);

        assertThat(summary.getTestsFoundCount()).isEqualTo(268);
        assertThat(failed.keySet()).isEqualTo(KNOWN.keySet());
    }
}
