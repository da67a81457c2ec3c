package dev.dateline.fuzz;

import dev.dateline.gateway.desk.DeskTarget;
import dev.dateline.gateway.protocol.ProtocolTarget;
import dev.dateline.gateway.socket.HandshakeTarget;
import dev.dateline.gateway.socket.SocketTarget;
import dev.dateline.ingest.format.Format;
import dev.dateline.ingest.format.cap.CapFormat;
import dev.dateline.ingest.format.feed.FeedFormat;
import dev.dateline.ingest.format.lines.LinesFormat;
import dev.dateline.ingest.format.newsml.NewsmlFormat;
import dev.dateline.ingest.format.ninjs.NinjsFormat;
import dev.dateline.ingest.format.nitf.NitfFormat;
import dev.dateline.ingest.format.plain.PlainFormat;
import dev.dateline.ingest.normalize.Manner;
import dev.dateline.ingest.pulse.PulseTarget;
import dev.dateline.ingest.source.DeliveryTarget;
import dev.dateline.ingest.source.fetch.UnpackingTarget;
import dev.dateline.ingest.source.poll.PollTarget;
import dev.dateline.ingest.source.websub.HubTarget;
import dev.dateline.processor.match.watch.WatchTarget;
import dev.dateline.standalone.config.SettingsTarget;
import dev.dateline.standalone.replay.ArchiveTarget;
import java.util.List;
import java.util.Optional;

/** All of them, in the order of the flow. */
public final class Targets {
    private static final int DOCUMENT = 16 << 10;
    private static final int MESSAGE = 4 << 10;
    private static final int LINE = 1 << 10;

    private static final List<Target> ALL = List.of(
            format("ninjs", new NinjsFormat(), Manner.EXACT),
            format("feed", new FeedFormat(), Manner.LOOSE),
            format("newsml", new NewsmlFormat(), Manner.NAMED),
            format("nitf", new NitfFormat(), Manner.LOOSE),
            format("cap", new CapFormat(), Manner.NAMED),
            format("lines", new LinesFormat(), Manner.NAMED),
            format("plain", new PlainFormat(), Manner.LOOSE),
            new Target("delivery", DOCUMENT, DeliveryTarget::take),
            new Target("headers", MESSAGE, HeaderTargets::take),
            new Target("unpacking", MESSAGE, UnpackingTarget::take),
            new Target("memory", MESSAGE, Targets::memory),
            new Target("prose", MESSAGE, ProseTarget::take),
            new Target("watch", LINE, WatchTarget::take),
            new Target("record", DOCUMENT, RecordTargets::value),
            new Target("match", DOCUMENT, OrderTargets::match),
            new Target("log", DOCUMENT, OrderTargets::log),
            new Target("key", LINE, RecordTargets::key),
            new Target("time", LINE, RecordTargets::time),
            new Target("said", LINE, ProtocolTarget::take),
            new Target("socket", MESSAGE, SocketTarget::take),
            new Target("handshake", LINE, HandshakeTarget::take),
            new Target("desk", MESSAGE, DeskTarget::take),
            new Target("settings", MESSAGE, SettingsTarget::take),
            new Target("archive", MESSAGE, ArchiveTarget::take));

    private Targets() {}

    public static List<Target> all() {
        return ALL;
    }

    /** Empty where there is none of this name. */
    public static Optional<Target> named(String name) {
        return ALL.stream().filter(target -> target.name().equals(name)).findFirst();
    }

    private static Target format(String name, Format format, Manner manner) {
        return new Target(name, DOCUMENT, input -> WireTargets.format(format, manner, input));
    }

    /** What ingest has kept of its sources. */
    private static void memory(byte[] input) {
        String text = WireTargets.text(input);
        PollTarget.cursor(text);
        HubTarget.agreement(text);
        PulseTarget.learned(text);
    }
}
