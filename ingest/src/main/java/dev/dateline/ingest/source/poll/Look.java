package dev.dateline.ingest.source.poll;

import dev.dateline.contract.wire.WireItem;
import dev.dateline.ingest.format.feed.Channel;
import dev.dateline.ingest.format.feed.FeedFormat;
import dev.dateline.ingest.normalize.Normalized;
import dev.dateline.ingest.source.Contents;
import dev.dateline.ingest.source.Delivery;
import dev.dateline.ingest.source.Intake;
import dev.dateline.ingest.source.fetch.Fetcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a feed beside what stood there before. Pure.
 *
 * @param wanted names of what is new or has changed
 * @param now names of all that stands there, as {@link Seen} gives them
 * @param left how many items are left alone because the feed is read for the first time
 * @param nonsense why it is no feed; null where it is one
 */
record Look(
        Channel channel,
        Set<String> wanted,
        Set<String> now,
        int left,
        @Nullable String nonsense) implements Intake.Wanted {
    /** A newsroom that adds a feed wants its news, not its archive. */
    static final int MOST_AT_FIRST = 100;

    Look {
        wanted = Set.copyOf(wanted);
    }

    static Look at(Contents contents, Cursor before) {
        Delivery delivery = contents.delivery();
        Channel channel = new FeedFormat()
                .feed(delivery.body().getBytes(), delivery.hint().told())
                .channel();
        return of(channel, contents.found().toList(), before);
    }

    @Override
    public boolean item(WireItem item) {
        return wanted.contains(Seen.name(item.version()));
    }

    /** An entry that stays in the feed and stays bad is set aside once, however often the feed changes around it. */
    @Override
    public boolean refusal(Normalized.Refused refused, int nth) {
        return wanted.contains(Seen.name(refused, nth));
    }

    /** The cursor once Kafka has what is wanted. What is no feed leaves it where it was, but is not set aside again. */
    Cursor after(Cursor before, Validators validators, Fetcher.Answer answer) {
        List<String> seen = Seen.together(now, before.seen());
        return nonsense == null
                ? new Cursor(before.moved(), validators, Said.of(channel, answer.headers(), answer.address()), seen)
                : before.with(seen);
    }

    private static Look of(Channel channel, List<Normalized> found, Cursor before) {
        List<WireItem> items = new ArrayList<>();
        Set<String> refusals = new LinkedHashSet<>();
        String nonsense = null;
        Map<Normalized.Refused, Integer> like = new HashMap<>();
        for (Normalized each : found) {
            switch (each) {
                case Normalized.Accepted accepted -> items.add(accepted.item());
                case Normalized.Refused refused -> {
                    refusals.add(Seen.name(refused, like.merge(refused, 1, Integer::sum)));
                    nonsense = nonsense == null ? refused.detail() : nonsense;
                }
            }
        }
        Set<String> news = before.isStart() ? newest(items) : names(items);
        int left = names(items).size() - news.size();
        Set<String> wanted = new HashSet<>(news);
        wanted.addAll(refusals);
        before.seen().forEach(wanted::remove);
        Set<String> now = names(items);
        now.addAll(refusals);
        boolean feed = !items.isEmpty() || !channel.equals(Channel.UNKNOWN);
        return new Look(channel, wanted, now, left, feed ? null : nonsense);
    }

    /** Those without a time count as new, in the order in which they stand. */
    private static Set<String> newest(List<WireItem> items) {
        return names(items.stream()
                .sorted(Comparator.comparing(WireItem::versionCreated).reversed())
                .limit(MOST_AT_FIRST)
                .toList());
    }

    private static Set<String> names(List<WireItem> items) {
        return items.stream()
                .map(item -> Seen.name(item.version()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
