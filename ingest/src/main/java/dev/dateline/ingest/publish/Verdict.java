package dev.dateline.ingest.publish;

import java.util.Set;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.UnknownServerException;
import org.apache.kafka.common.errors.UnsupportedCompressionTypeException;
import org.apache.kafka.common.errors.UnsupportedVersionException;

/** What follows from a failure of Kafka's clients. Pure. */
enum Verdict {
    /** It may pass by itself, as a broker that is away comes back. */
    PASSING,
    /** Kafka does not let us in; no record is to blame, and somebody has to mend it. */
    BARRED,
    /** The client is of no use any longer; another one may be. */
    BROKEN,
    /** This record is refused however often it is sent. */
    LASTING;

    /** Final answers that are not about the record. */
    private static final Set<Class<? extends ApiException>> OF_THE_CLIENT = Set.of(
            OutOfOrderSequenceException.class, ProducerFencedException.class, InvalidProducerEpochException.class);

    private static final Set<Class<? extends ApiException>> OF_THE_CLUSTER = Set.of(
            InvalidTopicException.class,
            UnsupportedVersionException.class,
            UnknownServerException.class,
            InvalidTimestampException.class,
            UnsupportedCompressionTypeException.class);

    static Verdict of(Throwable given) {
        Throwable failure = unwrapped(given);
        if (has(AuthenticationException.class, failure) || has(AuthorizationException.class, failure)) {
            return BARRED;
        }
        if (failure instanceof RetriableException || isAny(OF_THE_CLUSTER, failure) || isNeighbours(failure)) {
            return PASSING;
        }
        if (failure instanceof ApiException || failure instanceof SerializationException) {
            return isAny(OF_THE_CLIENT, failure) ? BROKEN : LASTING;
        }
        boolean ended = failure.getClass() == KafkaException.class || failure instanceof IllegalStateException;
        return ended ? BROKEN : PASSING;
    }

    /** Whether a producer that fails so never works again, not even once we are let in. */
    static boolean endsAProducer(Throwable given) {
        Throwable failure = unwrapped(given);
        return of(failure) == BROKEN
                || has(AuthenticationException.class, failure)
                || (failure.getClass() == KafkaException.class && !isNeighbours(failure));
    }

    /** Kafka's client says so of good records that stood beside a bad one; only in words. */
    private static boolean isNeighbours(Throwable failure) {
        return failure.getClass() == KafkaException.class
                && String.valueOf(failure.getMessage()).contains("part of a batch");
    }

    private static boolean isAny(Set<Class<? extends ApiException>> kinds, Throwable failure) {
        return kinds.stream().anyMatch(kind -> kind.isInstance(failure));
    }

    private static boolean has(Class<? extends Throwable> kind, Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (kind.isInstance(each)) {
                return true;
            }
        }
        return false;
    }

    private static Throwable unwrapped(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause : failure;
    }
}
