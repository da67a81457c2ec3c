package dev.dateline.gateway.feed;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.jspecify.annotations.Nullable;

/** What Kafka does not let this node ask: it is named, and the rest goes on. For one thread. */
final class Withheld {
    private final Set<String> lines = new TreeSet<>();

    /** The answer; null where it is withheld. {@code what} names it and the right that is wanting. */
    <T> @Nullable T unless(String what, Callable<T> question) throws InterruptedException, ExecutionException {
        try {
            return question.call();
        } catch (InterruptedException | ExecutionException e) {
            if (!(e.getCause() instanceof AuthorizationException)) {
                throw e;
            }
        } catch (AuthorizationException e) {
            // Consumers throw it as it is.
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ExecutionException(e);
        }
        lines.add(what);
        return null;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
