package dev.dateline.gateway.feed;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/** What Kafka does not let this node ask, or does not answer: it is named, and the rest goes on. For one thread. */
final class Withheld {
    static final String LATE = "nothing came within " + Surveyor.PATIENCE_MS / 1000 + " seconds";

    private final Set<String> lines = new TreeSet<>();

    /** The answer; null where it is withheld. {@code what} names it, {@code right} what is wanting then. */
    <T> @Nullable T unless(String what, String right, Callable<T> question)
            throws InterruptedException, ExecutionException {
        try {
            return answer(question);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof AuthorizationException)) {
                throw e;
            }
        } catch (AuthorizationException e) {
            // Consumers throw it as it is.
        }
        lines.add(what + " (" + right + ")");
        return null;
    }

    /** The answer; null where none comes for now. */
    <T> @Nullable T told(String what, Callable<T> question) throws InterruptedException, ExecutionException {
        try {
            return answer(question);
        } catch (ExecutionException e) {
            late(what, e);
        } catch (RetriableException e) {
            late(what, e);
        }
        return null;
    }

    /** The answer; null where it is withheld, and where none comes for now. */
    <T> @Nullable T known(String what, String right, Callable<T> question)
            throws InterruptedException, ExecutionException {
        try {
            return unless(what, right, question);
        } catch (ExecutionException e) {
            late(what, e);
        } catch (RetriableException e) {
            late(what, e);
        }
        return null;
    }

    private void late(String what, ExecutionException failure) throws ExecutionException {
        if (!(failure.getCause() instanceof RetriableException why)) {
            throw failure;
        }
        late(what, why);
    }

    private static <T> T answer(Callable<T> question) throws InterruptedException, ExecutionException {
        try {
            return question.call();
        } catch (InterruptedException | ExecutionException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ExecutionException(e);
        }
    }

    private void late(String what, RetriableException why) {
        lines.add(what + " (" + line(why) + ")");
    }

    /** Why there was no answer. */
    static String line(Throwable why) {
        return why instanceof TimeoutException ? LATE : String.valueOf(why.getMessage());
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
