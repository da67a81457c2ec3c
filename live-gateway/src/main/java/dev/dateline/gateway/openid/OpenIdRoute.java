package dev.dateline.gateway.openid;

import dev.dateline.gateway.access.Access;
import dev.dateline.gateway.access.Cookies;
import dev.dateline.gateway.access.LostRace;
import dev.dateline.gateway.access.Refusals;
import dev.dateline.gateway.access.Registry;
import dev.dateline.gateway.account.Account;
import dev.dateline.gateway.account.Subject;
import dev.dateline.gateway.page.Views;
import dev.dateline.gateway.reply.Reply;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** In by an OpenID Connect provider: away to it, and back. Nothing of code, token or secret is ever written down. */
public final class OpenIdRoute implements SignInElsewhere {
    private static final Logger LOG = LoggerFactory.getLogger(OpenIdRoute.class);
    private static final Duration AWAY = Duration.ofMinutes(10);
    private static final int RETRY_SECONDS = 5;

    /** What a provider may say (RFC 6749, section 4.1.2.1) that its user has decided. */
    private static final Set<String> DECLINED = Set.of("access_denied", "login_required", "consent_required");

    private final Clock clock;
    private final Access access;
    private final Views views;
    private final OpenIdConfig config;
    private final Flow flow;
    private final Joining joining;
    private final Seal seal;

    /**
     * For those whom the provider of {@code config} knows.
     *
     * @param clock the real one
     */
    public OpenIdRoute(Vertx vertx, Clock clock, Registry registry, Access access, Views views, OpenIdConfig config) {
        this.clock = clock;
        this.access = access;
        this.views = views;
        this.config = config;
        this.flow = new Flow(vertx, clock, config);
        this.joining = new Joining(clock, registry, config.mapping());
        this.seal = new Seal(config.client().secret());
    }

    @Override
    public Future<?> start() {
        return flow.start();
    }

    @Override
    public Future<Void> close() {
        return flow.close();
    }

    @Override
    public void begin(RoutingContext request) {
        Errand errand = Errand.make(clock.instant().plus(AWAY));
        flow.away(errand)
                .onSuccess(address -> {
                    ErrandCookie.give(request, seal.closed(errand), AWAY);
                    request.response()
                            .setStatusCode(302)
                            .putHeader(HttpHeaders.LOCATION, address.toString())
                            .end();
                })
                .onFailure(e -> refuse(request, e));
    }

    @Override
    public void out(RoutingContext request) {
        flow.out()
                .onFailure(e -> LOG.warn("{} does not say where to sign out: {}", config.name(), String.valueOf(e)))
                .otherwise(Optional.empty())
                .onSuccess(there -> request.response()
                        .setStatusCode(302)
                        .putHeader(
                                HttpHeaders.LOCATION, there.map(URI::toString).orElse(OpenIdConfig.SIGNED_OUT))
                        .end());
    }

    @Override
    public void back(RoutingContext request) {
        Errand errand = ErrandCookie.of(request).flatMap(seal::opened).orElse(null);
        ErrandCookie.take(request);
        String code = request.request().getParam("code");
        if (errand == null || !errand.isFor(request.request().getParam("state", ""), clock.instant())) {
            refuse(request, new Refused(401, "that took too long, or was begun in another window: sign in again"));
        } else if (code == null || code.isBlank()) {
            refuse(request, declined(request.request().getParam("error")));
        } else {
            come(request, errand, code);
        }
    }

    private void come(RoutingContext request, Errand errand, String code) {
        flow.back(errand, code, request.request().getParam("iss"))
                .compose(this::join)
                .compose(account -> access.open(account).onSuccess(cookie -> {
                    LOG.info("{} came by {}", account.name(), config.name());
                    Cookies.give(request, cookie);
                    // No redirect: it would still count as the provider's request, and leave the strict cookie out.
                    Reply.html(request, 200, views.signedIn(account.role()));
                }))
                .onFailure(e -> refuse(request, e));
    }

    /** Of two first times at once one makes the account, and the other finds it. */
    private Future<Account> join(Map<String, Object> claims) {
        Subject who = new Subject(config.issuer().toString(), String.valueOf(claims.get("sub")));
        return joining.join(who, claims)
                .recover(e -> e instanceof LostRace ? joining.join(who, claims) : Future.failedFuture(e));
    }

    private static Refused declined(@Nullable String error) {
        return error != null && DECLINED.contains(error)
                ? new Refused(401, "the provider says that you were not let in: sign in again", error)
                : new Refused(401, "the provider sent you back without an answer: sign in again");
    }

    private void refuse(RoutingContext request, Throwable e) {
        switch (e) {
            case Refused refused -> {
                LOG.info("somebody was not let in by {}: {}", config.name(), refused.getMessage());
                Reply.fail(request, refused.status(), refused.line());
            }
            case Unavailable away -> {
                LOG.warn("nobody can sign in by {}: {}", config.name(), away.getMessage());
                Reply.failForNow(
                        request,
                        RETRY_SECONDS,
                        config.name() + " does not answer, so nobody can sign in by it just now: try again soon");
            }
            default -> Refusals.answer(request, e);
        }
    }
}
