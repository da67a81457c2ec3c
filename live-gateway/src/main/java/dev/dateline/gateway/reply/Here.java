package dev.dateline.gateway.reply;

import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;

/** Under which address this site was asked for. */
public final class Here {
    private static final Pattern AUTHORITY =
            Pattern.compile("[A-Za-z0-9.-]{1,253}(:\\d{1,5})?|\\[[0-9A-Fa-f:.]{2,45}\\](:\\d{1,5})?");

    private Here() {}

    /** Such as {@code https://news.example}, as the proxy before this node passes it on; empty where that is no address. */
    public static String of(RoutingContext request) {
        HostAndPort host = request.request().authority();
        String forwarded = request.request().getHeader("X-Forwarded-Proto");
        boolean secure = request.request().isSSL() || "https".equalsIgnoreCase(forwarded);
        return host == null || !AUTHORITY.matcher(host.toString()).matches()
                ? ""
                : (secure ? "https://" : "http://") + host;
    }
}
