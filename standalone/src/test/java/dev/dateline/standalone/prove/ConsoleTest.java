package dev.dateline.standalone.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.net.http.WebSocket;
import org.junit.jupiter.api.Test;

class ConsoleTest {
    private static final WebSocket SOCKET = (WebSocket) Proxy.newProxyInstance(
            WebSocket.class.getClassLoader(), new Class<?>[] {WebSocket.class}, (proxy, method, arguments) -> null);

    private final Console.Line line = new Console.Line();

    @Test
    void aProposalIsInFrontOfTheEditorOnceItsLastFragmentHasCome() {
        line.onText(SOCKET, "{\"type\": \"proposal\", \"proposal\": {\"id\": \"p1\",", false);
        assertThat(line.proposals()).isEmpty();

        line.onText(SOCKET, "\"state\": \"pending\"}}", true);

        assertThat(line.proposals())
                .singleElement()
                .extracting(proposal -> proposal.path("id").asText())
                .isEqualTo("p1");
    }

    @Test
    void oneThatIsHeldStaysAndOneThatIsDecidedGoes() {
        take("p1", "held");
        take("p2", "pending");
        take("p2", "approved");
        line.onText(SOCKET, "{\"type\": \"heartbeat\"}", true);

        assertThat(line.proposals())
                .extracting(proposal -> proposal.path("id").asText())
                .containsExactly("p1");
    }

    @Test
    void aConnectionThatIsClosedHasEnded() {
        assertThat(line.isEnded()).isFalse();

        line.onClose(SOCKET, WebSocket.NORMAL_CLOSURE, "");

        assertThat(line.isEnded()).isTrue();
    }

    private void take(String id, String state) {
        line.onText(SOCKET, "{\"proposal\": {\"id\": \"%s\", \"state\": \"%s\"}}".formatted(id, state), true);
    }
}
