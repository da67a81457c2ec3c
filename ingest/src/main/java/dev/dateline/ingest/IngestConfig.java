package dev.dateline.ingest;

import dev.dateline.contract.canary.Canary;
import dev.dateline.contract.json.Require;
import dev.dateline.ingest.pulse.PulseSettings;
import dev.dateline.ingest.source.Inlet;
import dev.dateline.ingest.source.SourceConfig;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where items are taken, and from whom.
 *
 * @param port 0 for any free one
 * @param maxBodyBytes of one request; 1 KiB to 16 MiB
 * @param publicUrl under which others reach this server, such as {@code https://news.example/ingest}, without a slash at its
 *     end; null where they do not
 * @param pulse how sources are watched
 */
public record IngestConfig(
        String host,
        int port,
        int maxBodyBytes,
        List<SourceConfig> sources,
        @Nullable URI publicUrl,
        PulseSettings pulse) {
    public IngestConfig {
        Require.line("host", host);
        Require.that(port >= 0 && port <= 65_535, "port " + port + " is not 0 to 65535");
        Require.that(
                maxBodyBytes >= 1 << 10 && maxBodyBytes <= 16 << 20,
                "maxBodyBytes " + maxBodyBytes + " is not 1024 to 16777216");
        sources = checked(sources);
        publicUrl = publicUrl == null ? null : checked(publicUrl);
        Require.present("pulse", pulse);
    }

    /** Where nobody outside reaches this server by an address of its own. */
    public IngestConfig(String host, int port, int maxBodyBytes, List<SourceConfig> sources) {
        this(host, port, maxBodyBytes, sources, null, PulseSettings.USUAL);
    }

    /** Whose sources are watched in the usual way. */
    public IngestConfig(String host, int port, int maxBodyBytes, List<SourceConfig> sources, @Nullable URI publicUrl) {
        this(host, port, maxBodyBytes, sources, publicUrl, PulseSettings.USUAL);
    }

    private static URI checked(URI publicUrl) {
        boolean web = "http".equals(publicUrl.getScheme()) || "https".equals(publicUrl.getScheme());
        Require.that(web && publicUrl.getHost() != null, "publicUrl is no http or https address with a host");
        Require.that(
                publicUrl.getRawQuery() == null
                        && publicUrl.getRawFragment() == null
                        && publicUrl.getRawUserInfo() == null,
                "publicUrl has a query, a fragment or a user");
        String text = publicUrl.toString();
        return text.endsWith("/") ? checked(URI.create(text.substring(0, text.length() - 1))) : publicUrl;
    }

    /** Sources that can stand beside each other; throws {@link IllegalArgumentException} with one line where not. */
    static List<SourceConfig> checked(List<SourceConfig> sources) {
        List<SourceConfig> all = List.copyOf(Require.present("sources", sources));
        Require.that(
                all.stream().noneMatch(source -> source.sender().provider().equals(Canary.PROVIDER)),
                "provider " + Canary.PROVIDER + " is Dateline's own");
        Require.that(distinct(inlets(all, Inlet.Push.class)), "two sources have the same key");
        Require.that(distinct(inlets(all, Inlet.SignedPush.class)), "two sources have the same signing secret");
        Require.that(distinct(folders(all)), "two sources take from the same folder");
        Require.that(distinct(all.stream().map(SourceConfig::id).toList()), "two sources of one provider are the same");
        return all;
    }

    private static List<Path> folders(List<SourceConfig> sources) {
        return inlets(sources, Inlet.Folder.class).stream()
                .map(folder -> folder.path().toAbsolutePath().normalize())
                .toList();
    }

    private static <T extends Inlet> List<T> inlets(List<SourceConfig> sources, Class<T> kind) {
        return sources.stream()
                .flatMap(source ->
                        kind.isInstance(source.inlet()) ? Stream.of(kind.cast(source.inlet())) : Stream.empty())
                .toList();
    }

    private static boolean distinct(List<?> all) {
        return all.stream().distinct().count() == all.size();
    }
}
