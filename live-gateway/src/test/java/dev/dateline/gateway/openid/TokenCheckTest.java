package dev.dateline.gateway.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way in which a token can be another than the one that was asked for. */
class TokenCheckTest {
    private static final String ISSUER = "https://id.example";
    private static final String NONCE = "the-nonce-of-this-errand";
    private static final RSAKey KEY = key("k1");
    private static final RSAKey OTHER = key("k2");
    private static final JWKSet KEYS = new JWKSet(KEY.toPublicJWK());

    private final TokenCheck check = new TokenCheck(new Issuer(ISSUER), new ClientID("newsroom"));

    /** What makes a token. */
    interface Making {
        JWT make() throws Exception;
    }

    @Test
    void takesTheTokenThatWasAskedFor() throws Exception {
        assertThat(check.check(sent(signed(claims().build())), NONCE, KEYS, Instant.now()))
                .containsEntry("sub", "4711")
                .containsEntry("groups", List.of("newsroom"));
    }

    @Test
    void takesATokenForSeveralWhereThisOneIsThePartyThatAsked() throws Exception {
        JWT token = signed(claims().audience(List.of("newsroom", "archive"))
                .claim("azp", "newsroom")
                .build());

        assertThat(check.check(sent(token), NONCE, KEYS, Instant.now())).containsEntry("azp", "newsroom");
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                row("none", "Signed ID token expected", () -> new PlainJWT(claims().build())),
                row("its public key as a shared secret (PEM)", "Another algorithm expected", () -> mac(pem())),
                row(
                        "its public key as a shared secret (DER)",
                        "Another algorithm expected",
                        () -> mac(KEY.toRSAPublicKey().getEncoded())),
                row("an unknown key", "no matching key", () -> signed(claims().build(), OTHER, "k2")),
                row("another key under its name", "Invalid signature", () -> signed(claims().build(), OTHER, "k1")),
                row("changed after signing", "Invalid signature", TokenCheckTest::changed),
                row("aud", "Unexpected JWT audience", made(c -> c.audience("archive"))),
                row("no aud", "Missing JWT audience", made(c -> c.audience((String) null))),
                row(
                        "asked for by another",
                        "another party",
                        made(c -> c.audience(List.of("newsroom", "archive")).claim("azp", "archive"))),
                row(
                        "for several, asked for by nobody",
                        "another party",
                        made(c -> c.audience(List.of("newsroom", "archive")))),
                row("iss", "Unexpected JWT issuer", made(c -> c.issuer("https://id.example/"))),
                row("no iss", "Missing JWT issuer", made(c -> c.issuer(null))),
                row("expired", "Expired JWT", made(c -> c.expirationTime(at(-120)))),
                row("no exp", "Missing JWT expiration", made(c -> c.expirationTime(null))),
                row("future iat", "issue time ahead", made(c -> c.issueTime(at(120)))),
                row("no iat", "Missing JWT issue time", made(c -> c.issueTime(null))),
                row("future nbf", "before its time", made(c -> c.notBeforeTime(at(120)))),
                row("nonce", "missing or unexpected nonce", made(c -> c.claim("nonce", "another"))),
                row("no nonce", "missing or unexpected nonce", made(c -> c.claim("nonce", null))),
                row("no sub", "Missing JWT subject", made(c -> c.subject(null))),
                row("blank sub", "about nobody", made(c -> c.subject(" "))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void refusesATokenWithAnotherOrNo(String what, String why, Making making) throws Exception {
        JWT token = sent(making.make());

        assertThatThrownBy(() -> check.check(token, NONCE, KEYS, Instant.now()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(why)
                .hasMessageNotContaining(token.serialize())
                .hasMessageNotContaining(NONCE);
    }

    @Test
    void clocksMayDifferByAMinute() throws Exception {
        JWT token = signed(claims().issueTime(at(40)).notBeforeTime(at(40)).build());

        assertThat(check.check(sent(token), NONCE, KEYS, Instant.now())).containsEntry("sub", "4711");
    }

    private static Arguments row(String what, String why, Making making) {
        return Arguments.of(what, why, making);
    }

    private static Making made(UnaryOperator<JWTClaimsSet.Builder> change) {
        return () -> signed(change.apply(claims()).build());
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject("4711")
                .audience("newsroom")
                .issueTime(at(-5))
                .expirationTime(at(300))
                .claim("nonce", NONCE)
                .claim("groups", List.of("newsroom"));
    }

    private static Date at(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private static SignedJWT signed(JWTClaimsSet claims) throws JOSEException {
        return signed(claims, KEY, "k1");
    }

    private static SignedJWT signed(JWTClaimsSet claims, RSAKey by, String named) throws JOSEException {
        return signed(claims, JWSAlgorithm.RS256, new RSASSASigner(by), named);
    }

    private static SignedJWT signed(JWTClaimsSet claims, JWSAlgorithm algorithm, JWSSigner signer, String named)
            throws JOSEException {
        SignedJWT token =
                new SignedJWT(new JWSHeader.Builder(algorithm).keyID(named).build(), claims);
        token.sign(signer);
        return token;
    }

    private static SignedJWT mac(byte[] secret) throws JOSEException {
        return signed(claims().build(), JWSAlgorithm.HS256, new MACSigner(secret), "k1");
    }

    private static byte[] pem() throws JOSEException {
        String key = Base64.getMimeEncoder().encodeToString(KEY.toRSAPublicKey().getEncoded());
        return ("-----BEGIN PUBLIC KEY-----\n" + key + "\n-----END PUBLIC KEY-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static JWT changed() throws Exception {
        List<String> parts = List.of(signed(claims().build()).serialize().split("\\.", -1));
        String body = claims().subject("4712").build().toPayload().toBase64URL().toString();
        return JWTParser.parse(parts.get(0) + "." + body + "." + parts.get(2));
    }

    /** As it comes over the wire. */
    private static JWT sent(JWT token) throws Exception {
        return JWTParser.parse(token.serialize());
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }
}
