package dev.dateline.gateway.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.dateline.contract.json.Json;
import dev.dateline.gateway.access.TestStaff;
import dev.dateline.gateway.account.Role;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A provider that answers as it is told, also wrongly: what a real one will not do. */
public final class PlayedProvider implements AutoCloseable {
    public static final String SECRET = "0123456789abcdef-of-the-client";

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final Map<String, Object> discovery = new HashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile ECKey key = key("k1");
    private volatile JWKSet published = new JWKSet(key.toPublicJWK());
    private volatile String token = "";
    private volatile int status = 200;

    public PlayedProvider() {
        server = TestStaff.done(
                vertx.createHttpServer().requestHandler(this::answer).listen(0, "localhost"));
        discovery.put("issuer", issuer());
        discovery.put("authorization_endpoint", issuer() + "/authorize");
        discovery.put("token_endpoint", issuer() + "/token");
        discovery.put("end_session_endpoint", issuer() + "/out");
        discovery.put("jwks_uri", issuer() + "/keys");
        discovery.put("subject_types_supported", List.of("public"));
    }

    public String issuer() {
        return "http://localhost:" + server.actualPort();
    }

    public OpenIdConfig config() {
        return config(URI.create(issuer()));
    }

    /** Of a provider at that address, who may be nobody. */
    public static OpenIdConfig config(URI issuer) {
        return new OpenIdConfig(
                "House ID",
                issuer,
                new OpenIdConfig.Client("newsroom", SECRET),
                URI.create("http://localhost:8080"),
                List.of("openid", "profile"),
                new Mapping(
                        "preferred_username",
                        "groups",
                        List.of(
                                new Mapping.Rule("chiefs", Role.CHIEF),
                                new Mapping.Rule("desk", Role.EDITOR),
                                new Mapping.Rule("keepers", Role.OPS))));
    }

    /** How often its keys were asked for. */
    public int asked() {
        return asked.get();
    }

    public void says(String what, Object value) {
        discovery.put(what, value);
    }

    /** From now on it answers every question with this. */
    public void answers(int every) {
        status = every;
    }

    /** From now on it signs by another key, under another name, which it tells whoever asks. */
    public void rotates(String id) {
        signsBy(id);
        published = new JWKSet(key.toPublicJWK());
    }

    /** The same, and it tells nobody. */
    public void signsBy(String id) {
        key = key(id);
    }

    /** The next token, for that nonce: of Ann at the desk, as changed. */
    public String tells(String nonce, UnaryOperator<JWTClaimsSet.Builder> change) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("4711")
                .audience("newsroom")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", nonce)
                .claim("preferred_username", "Ann")
                .claim("groups", List.of("desk"));
        try {
            SignedJWT signed = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(key.getKeyID())
                            .build(),
                    change.apply(claims).build());
            signed.sign(new ECDSASigner(key));
            token = signed.serialize();
            return token;
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private void answer(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            String answer = switch (String.valueOf(request.path())) {
                case "/.well-known/openid-configuration" -> Json.text(discovery);
                case "/keys" -> {
                    asked.incrementAndGet();
                    yield published.toString();
                }
                default ->
                    Json.text(Map.of("access_token", "an-access-token", "token_type", "Bearer", "id_token", token));
            };
            request.response()
                    .setStatusCode(status)
                    .putHeader("Content-Type", "application/json")
                    .end(answer);
        });
    }

    private static ECKey key(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        TestStaff.done(vertx.close());
    }
}
