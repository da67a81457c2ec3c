package dev.dateline.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.NotLeaderOrFollowerException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownServerException;
import org.junit.jupiter.api.Test;

class VerdictTest {
    @Test
    void whatIsAboutTheRecordLasts() {
        assertThat(Stream.<Throwable>of(
                        new RecordTooLargeException("9 bytes"),
                        new RecordBatchTooLargeException("9 bytes"),
                        new InvalidRecordException("no key"),
                        new SerializationException("no form"),
                        new CompletionException(new RecordTooLargeException("9 bytes"))))
                .extracting(Verdict::of)
                .containsOnly(Verdict.LASTING);
    }

    @Test
    void whatIsAboutBrokersMayPass() {
        assertThat(Stream.<Throwable>of(
                        new TimeoutException("late"),
                        new NotLeaderOrFollowerException("elsewhere"),
                        new UnknownServerException("disk"),
                        new IOException("broken pipe")))
                .extracting(Verdict::of)
                .containsOnly(Verdict.PASSING);
    }

    @Test
    void whoIsNotLetInIsBarredAlsoWhereTheProducerEndedOfIt() {
        KafkaException ended = new KafkaException("in an error state", new SaslAuthenticationException("no"));

        assertThat(Verdict.of(new TopicAuthorizationException("no"))).isEqualTo(Verdict.BARRED);
        assertThat(Verdict.endsAProducer(new TopicAuthorizationException("no"))).isFalse();
        assertThat(Verdict.of(ended)).isEqualTo(Verdict.BARRED);
        assertThat(Verdict.endsAProducer(ended)).isTrue();
    }

    @Test
    void aProducerThatLostItsPlaceIsBroken() {
        assertThat(Stream.<Throwable>of(new OutOfOrderSequenceException("7"), new KafkaException("in an error state")))
                .allSatisfy(failure -> {
                    assertThat(Verdict.of(failure)).isEqualTo(Verdict.BROKEN);
                    assertThat(Verdict.endsAProducer(failure)).isTrue();
                });
    }

    @Test
    void goodRecordsThatStoodBesideABadOneMayPass() {
        KafkaException neighbours = new KafkaException(
                "Failed to append record because it was part of a batch which had one more more invalid records");

        assertThat(Verdict.of(neighbours)).isEqualTo(Verdict.PASSING);
        assertThat(Verdict.endsAProducer(neighbours)).isFalse();
    }
}
