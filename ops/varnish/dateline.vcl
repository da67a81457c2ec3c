# Varnish 7 before Dateline's gateways. What is kept, and for how long, the gateways say themselves (docs/caches.md); here is
# what Varnish has to be told besides: connections that stay open, and which kept answers an entry makes old.
vcl 4.1;

import std;

# One of the gateways; for several, a director or a load balancer behind this address.
backend gateway {
    .host = "127.0.0.1";
    .port = "8080";
    .connect_timeout = 2s;
    .first_byte_timeout = 30s;
}

# From where purges may come: the gateways' own addresses. Nobody else can make this cache forget.
acl gateways {
    "127.0.0.1";
    "::1";
}

sub vcl_recv {
    # gateway.webhooks: kind purge, url http://THIS-CACHE/purge. Keys are slugs, so nothing else is let into the expression.
    if (req.url == "/purge") {
        if (!(client.ip ~ gateways)) {
            return (synth(403));
        }
        if (req.method != "POST" || req.http.Surrogate-Key !~ "^[a-z0-9-]+( [a-z0-9-]+)*$") {
            return (synth(400));
        }
        if (std.ban("obj.http.Surrogate-Key ~ (^|\s)(" + regsuball(req.http.Surrogate-Key, " ", "|") + ")(\s|$)")) {
            return (synth(204));
        }
        # A purge that was not taken is sent again.
        return (synth(503));
    }
    # Readers' live connections pass through as they are: WebSockets, and server-sent events.
    if (req.http.Upgrade ~ "(?i)websocket" || req.http.Accept ~ "text/event-stream") {
        return (pipe);
    }
}

sub vcl_pipe {
    if (req.http.Upgrade) {
        set bereq.http.Upgrade = req.http.Upgrade;
        set bereq.http.Connection = req.http.Connection;
    }
}

sub vcl_backend_response {
    # An answer that says nothing of how long it may be kept is not kept: Varnish would keep a 404 or a 410 for two minutes.
    if (!beresp.http.Cache-Control) {
        set beresp.uncacheable = true;
        set beresp.ttl = 0s;
    }
}
