package dev.dateline.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.transport.Transport;
import org.junit.jupiter.api.Test;

class EventLoopsTest {
    @Test
    void takesTheWayThatIsNamedWhereItIsHere() {
        assertThat(EventLoops.transport("nio")).isSameAs(Transport.NIO);
    }

    @Test
    void takesOneThatIsHereWhateverIsNamed() {
        assertThat(EventLoops.transport("carrier pigeon").available()).isTrue();
        assertThat(EventLoops.transport(null).available()).isTrue();
    }
}
