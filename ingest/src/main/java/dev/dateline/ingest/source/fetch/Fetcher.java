package dev.dateline.ingest.source.fetch;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks other people's servers. */
public interface Fetcher {
    /**
     * Completes with the answer, whatever its status; fails with {@link Refused} where the address or the answer is out of
     * bounds, and with any other failure where nothing was answered.
     */
    Future<Answer> fetch(Request request);

    /**
     * What is asked for.
     *
     * @param headers conditional ones and the like, beside those that every request has
     * @param form the body of a POST ({@code application/x-www-form-urlencoded}); null for a GET
     * @param inside an address whose host and port may be in our network, because an operator says so; null for none
     */
    record Request(
            URI address,
            Map<String, String> headers,
            @Nullable String form,
            @Nullable URI inside) {
        public Request {
            headers = Map.copyOf(headers);
        }

        public Request(URI address, Map<String, String> headers, @Nullable String form) {
            this(address, headers, form, null);
        }

        public static Request get(URI address, Map<String, String> headers) {
            return new Request(address, headers, null);
        }
    }

    /**
     * What was answered.
     *
     * @param address after redirects
     * @param moved where a permanent redirect (301, 308) led, for next time; null where there was none
     * @param body unpacked; empty for a 304
     */
    record Answer(int status, URI address, @Nullable URI moved, MultiMap headers, Buffer body) {}

    /** Something that is not done, or not gone on with. The message is one line for a person. */
    final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        public Refused(String reason) {
            super(reason, null, false, false);
        }
    }
}
