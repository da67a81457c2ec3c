package dev.dateline.gateway.openid;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The authorisation code flow (OpenID Connect Core 1.0, section 3.1) with PKCE (RFC 7636). Longer than most for its
 * imports: each step is a message of the library's.
 */
final class Flow {
    private static final String LINE = "the provider did not confirm it: sign in again";

    private final Clock clock;
    private final OpenIdConfig config;
    private final Web web;
    private final Provider provider;
    private final TokenCheck check;

    /**
     * @param clock the real one
     */
    Flow(Vertx vertx, Clock clock, OpenIdConfig config) {
        Issuer issuer = new Issuer(config.issuer());
        this.clock = clock;
        this.config = config;
        this.web = new Web(vertx);
        this.provider = new Provider(vertx, clock, issuer, web);
        this.check = new TokenCheck(issuer, client());
    }

    /** What the token endpoint gave: never kept, and only looked at here. */
    private record Told(JWT token) {
        @Override
        public String toString() {
            return "***";
        }
    }

    /** Learns to know the provider; where that fails it is tried again when somebody signs in. */
    Future<?> start() {
        return provider.known();
    }

    Future<Void> close() {
        return web.close();
    }

    /** Where a browser is sent with this errand. */
    Future<URI> away(Errand errand) {
        return provider.known()
                .map(known -> new AuthenticationRequest.Builder(
                                ResponseType.CODE,
                                new Scope(config.scopes().toArray(String[]::new)),
                                client(),
                                config.back())
                        .endpointURI(known.metadata().getAuthorizationEndpointURI())
                        .state(new State(errand.state()))
                        .nonce(new Nonce(errand.nonce()))
                        .codeChallenge(new CodeVerifier(errand.verifier()), CodeChallengeMethod.S256)
                        .build()
                        .toURI());
    }

    /**
     * Where a browser is sent to sign out (OpenID Connect RP-Initiated Logout 1.0); empty where the provider has no such address.
     * No token goes with it, for none is kept: the provider asks whoever comes.
     */
    Future<Optional<URI>> out() {
        return provider.known()
                .map(known -> Optional.ofNullable(known.metadata().getEndSessionEndpointURI())
                        .filter(provider::isSafe)
                        .map(there -> new LogoutRequest(there, null, null, client(), config.signedOut(), null, null)
                                .toURI()));
    }

    /**
     * What the provider says of whoever came back with this code: the claims of a token that was checked.
     *
     * @param iss whom the answer says that it is from (RFC 9207); null where it says nothing
     */
    Future<Map<String, Object>> back(Errand errand, String code, @Nullable String iss) {
        return provider.known()
                .compose(known -> isFromAnother(known.metadata(), iss)
                        ? refused("the answer is another provider's (iss)")
                        : web.send(request(known.metadata(), errand, code).toHTTPRequest()))
                .compose(Flow::told)
                .compose(told -> claims(told.token(), errand.nonce()));
    }

    private boolean isFromAnother(OIDCProviderMetadata metadata, @Nullable String iss) {
        return iss == null
                ? metadata.supportsAuthorizationResponseIssuerParam()
                : !iss.equals(config.issuer().toString());
    }

    private TokenRequest request(OIDCProviderMetadata metadata, Errand errand, String code) {
        return new TokenRequest.Builder(
                        metadata.getTokenEndpointURI(),
                        authentication(metadata.getTokenEndpointAuthMethods()),
                        new AuthorizationCodeGrant(
                                new AuthorizationCode(code), config.back(), new CodeVerifier(errand.verifier())))
                .build();
    }

    /** By the header, as every provider must, but where one says that it takes nothing but the form. */
    private ClientAuthentication authentication(@Nullable List<ClientAuthenticationMethod> methods) {
        Secret secret = new Secret(config.client().secret());
        return methods != null
                        && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                        && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                ? new ClientSecretPost(client(), secret)
                : new ClientSecretBasic(client(), secret);
    }

    private static Future<Told> told(HTTPResponse answer) {
        try {
            TokenResponse response = OIDCTokenResponseParser.parse(answer);
            if (!response.indicatesSuccess()) {
                String error = response.toErrorResponse().getErrorObject().getCode();
                return refused("the token endpoint answered " + answer.getStatusCode() + word(error));
            }
            JWT token = ((OIDCTokenResponse) response.toSuccessResponse())
                    .getOIDCTokens()
                    .getIDToken();
            return token == null ? refused("the answer has no ID token") : Future.succeededFuture(new Told(token));
        } catch (ParseException e) {
            return refused("the token endpoint's answer (" + answer.getStatusCode() + ") cannot be read");
        }
    }

    /** By the keys that are known; where that fails the provider may have others by now. */
    private Future<Map<String, Object>> claims(JWT token, String nonce) {
        return provider.known()
                .compose(known -> claims(token, nonce, known.keys())
                        .recover(e -> provider.renewed()
                                .compose(renewed -> renewed.equals(known)
                                        ? Future.failedFuture(e)
                                        : claims(token, nonce, renewed.keys()))));
    }

    private Future<Map<String, Object>> claims(JWT token, String nonce, JWKSet keys) {
        try {
            return Future.succeededFuture(check.check(token, nonce, keys, clock.instant()));
        } catch (Refused e) {
            return Future.failedFuture(e);
        }
    }

    private ClientID client() {
        return new ClientID(config.client().id());
    }

    /** An error's code where it is one, such as {@code invalid_grant}: else it may hold anything. */
    private static String word(@Nullable String code) {
        return code != null && code.matches("[a-z_]{1,40}") ? " " + code : "";
    }

    private static <T> Future<T> refused(String why) {
        return Future.failedFuture(new Refused(401, LINE, why));
    }
}
