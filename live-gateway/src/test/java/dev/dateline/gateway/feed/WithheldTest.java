package dev.dateline.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class WithheldTest {
    private final Withheld withheld = new Withheld();

    @Test
    void whatIsNotAllowedIsNamedWithTheRightThatIsWanting() throws Exception {
        assertThat(withheld.<String>unless("how large topics are", "Describe on the cluster", () -> {
                    throw new ExecutionException(new ClusterAuthorizationException("no"));
                }))
                .isNull();
        assertThat(withheld.<String>known("who sends", "Read on wire", () -> {
                    throw new ClusterAuthorizationException("no");
                }))
                .isNull();

        assertThat(withheld.lines())
                .containsExactly("how large topics are (Describe on the cluster)", "who sends (Read on wire)");
    }

    @Test
    void whatDoesNotComeIsNamedAndTheRestGoesOn() throws Exception {
        assertThat(withheld.<String>known("who sends", "Read on wire", () -> {
                    throw new TimeoutException("consumers throw it as it is");
                }))
                .isNull();
        assertThat(withheld.<String>known("how topics are set", "DescribeConfigs on the topics", () -> {
                    throw new ExecutionException(new TimeoutException("one broker hangs"));
                }))
                .isNull();
        assertThat(withheld.known("who reads", "Describe on the group", () -> "match"))
                .isEqualTo("match");

        assertThat(withheld.lines())
                .containsExactly(
                        "how topics are set (nothing came within 5 seconds)",
                        "who sends (nothing came within 5 seconds)");
    }

    @Test
    void whatMustBeKnownFailsWhereItDoesNotCome() {
        assertThatThrownBy(() -> withheld.unless("what wire is like", "Describe on the topic", () -> {
                    throw new ExecutionException(new TimeoutException("Kafka is away"));
                }))
                .hasCauseInstanceOf(TimeoutException.class);
        assertThat(withheld.lines()).isEmpty();
    }
}
