package dev.dateline.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The Autobahn suite's cases for RFC 6455, as Jetty has them in Java, with compression off. */
class AutobahnTest {
    private static final String CASES = "org.eclipse.jetty.websocket.server.ab";

    @Test
    void everyCasePasses() {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherDiscoveryRequest all = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectPackage(CASES))
                .build();

        LauncherFactory.create().execute(all, listener);

        TestExecutionSummary summary = listener.getSummary();
        assertThat(summary.getFailures())
                .extracting(failure -> failure.getTestIdentifier().getDisplayName() + ": "
                        + failure.getException().getMessage())
                .isEmpty();
        assertThat(summary.getTestsSucceededCount()).isEqualTo(310);
    }
}
