package dev.dateline.ingest.source;

import dev.dateline.contract.json.Require;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** How a provider's items come in. */
public sealed interface Inlet {
    /** What tells it from the provider's other inlets; holds no secret. */
    String name();

    /** The provider sends by HTTP and holds a key; whoever has it, sends as this provider. */
    record Push(ApiKey key) implements Inlet {
        public static final String NAME = "push";

        public Push {
            Require.present("key", key);
        }

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The provider sends by HTTP and signs each request with a secret that never travels. */
    record SignedPush(SigningSecret secret) implements Inlet {
        public static final String NAME = "signed push";

        public SignedPush {
            Require.present("secret", secret);
        }

        @Override
        public String name() {
            return NAME;
        }
    }

    /**
     * The provider offers a feed, which is polled.
     *
     * @param address http or https
     * @param every how long to wait between two looks where the feed asks for nothing longer
     * @param webSub whether to subscribe where the feed names a hub
     * @param inside whether its host may stand in our own network; else it must have a public address
     */
    record Feed(URI address, Duration every, boolean webSub, boolean inside) implements Inlet {
        public static final Duration USUAL = Duration.ofSeconds(30);

        /** One out there. */
        public Feed(URI address, Duration every, boolean webSub) {
            this(address, every, webSub, false);
        }

        public Feed {
            Require.present("address", address);
            Require.that(
                    ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                            && address.getHost() != null,
                    "the feed's address is no http or https address with a host");
            Require.that(address.getRawUserInfo() == null, "the feed's address holds a user or a password");
            Require.that(
                    Require.present("every", every).compareTo(Duration.ofSeconds(1)) >= 0
                            && every.compareTo(Duration.ofDays(1)) <= 0,
                    "every is not one second to one day");
        }

        @Override
        public String name() {
            return address.toString();
        }
    }

    /**
     * The provider leaves files in a folder.
     *
     * @param settled a file is whole when it has not changed for this long, and five times as long where its end does not
     *     prove itself: plain text and lines of JSON may go on after any line, and uploads pause
     */
    record Folder(Path path, Duration settled) implements Inlet {
        public static final Duration USUAL = Duration.ofSeconds(2);
        private static final int UNPROVEN = 5;

        public Folder {
            Require.present("path", path);
            Require.that(!Require.present("settled", settled).isNegative(), "settled is negative");
        }

        /** How long a file must not have changed whose end does not prove itself. */
        public Duration unproven() {
            return settled.multipliedBy(UNPROVEN);
        }

        @Override
        public String name() {
            return path.toString();
        }
    }
}
