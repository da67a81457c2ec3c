package dev.dateline.ingest.source.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * One question on the way that redirects lead (RFC 9110, section 15.4).
 *
 * @param form see {@link Fetcher.Request}
 * @param count redirects before it
 * @param lasting whether all of them were permanent
 * @param moved where the permanent ones at the beginning led
 */
record Hop(
        URI address,
        @Nullable String form,
        int count,
        boolean lasting,
        @Nullable URI moved) {
    static final int MOST = 5;

    static Hop first(Fetcher.Request request) {
        return new Hop(request.address(), request.form(), 0, true, null);
    }

    /** Where an answer leads on; null where it is the last. */
    @Nullable Hop next(int status, @Nullable String location) throws Fetcher.Refused {
        boolean leads = location != null && (status == 307 || status == 308 || status == 303 || isGetOnly(status));
        if (!leads || location == null) {
            return null;
        }
        if (count == MOST) {
            throw new Fetcher.Refused("redirects more than " + MOST + " times");
        }
        URI next = resolve(location.strip());
        if (Gate.isSecure(address) && !Gate.isSecure(next)) {
            throw new Fetcher.Refused("redirects from https to " + next.getScheme());
        }
        boolean lasts = lasting && (status == 301 || status == 308);
        return new Hop(next, status == 303 ? null : form, count + 1, lasts, lasts ? next : moved);
    }

    /** Browsers make a GET of a POST here; what a hub was told must not get lost like that. */
    private boolean isGetOnly(int status) {
        return form == null && (status == 301 || status == 302);
    }

    private URI resolve(String location) throws Fetcher.Refused {
        try {
            return address.resolve(new URI(location.replace(" ", "%20")));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new Fetcher.Refused("redirects to what is no address");
        }
    }
}
