package dev.dateline.ingest.source.poll;

import dev.dateline.contract.json.Require;
import dev.dateline.ingest.format.feed.Channel;
import io.vertx.core.MultiMap;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a feed says of itself that its poller goes by.
 *
 * @param topic the address that its hubs know it by
 * @param hubs where it may be subscribed to; empty where nowhere
 */
record Said(Channel.Rhythm rhythm, String topic, List<String> hubs) {
    static final Said NOTHING = new Said(Channel.Rhythm.UNSAID, "", List.of());
    private static final int MOST_HUBS = 5;

    Said {
        Require.present("rhythm", rhythm);
        Require.present("topic", topic);
        hubs = List.copyOf(Require.present("hubs", hubs));
    }

    /** Headers go before what stands in the feed (WebSub, section 4). {@code address}: where it came from. */
    static Said of(Channel channel, MultiMap headers, URI address) {
        List<LinkHeader.Link> links = LinkHeader.read(headers.getAll("Link"));
        List<String> hubs = Stream.concat(targets(links, "hub", address), http(channel.hubs().stream(), address))
                .distinct()
                .limit(MOST_HUBS)
                .toList();
        String topic = Stream.concat(
                        targets(links, "self", address), http(Optional.ofNullable(channel.self()).stream(), address))
                .findFirst()
                .orElse(address.toString());
        return new Said(channel.rhythm(), topic, hubs);
    }

    private static Stream<String> targets(List<LinkHeader.Link> links, String rel, URI address) {
        return http(links.stream().filter(link -> link.rels().contains(rel)).map(LinkHeader.Link::target), address);
    }

    private static Stream<String> http(Stream<String> targets, URI address) {
        return targets.flatMap(target -> absolute(target, address).stream());
    }

    private static Optional<String> absolute(String target, URI address) {
        try {
            URI absolute = address.resolve(new URI(target));
            String scheme = String.valueOf(absolute.getScheme());
            boolean http = scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
            return http && absolute.getHost() != null ? Optional.of(absolute.toString()) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
