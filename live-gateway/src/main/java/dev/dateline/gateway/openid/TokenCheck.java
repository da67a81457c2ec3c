package dev.dateline.gateway.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether an ID token is what it says (OpenID Connect Core 1.0, section 3.1.3.7). Only signatures that need the provider's
 * own private key count: neither none at all nor one by a shared secret, which its public key might be taken for.
 */
final class TokenCheck {
    private static final String LINE = "the provider's answer was not in order: sign in again";

    private static final Set<JWSAlgorithm> SIGNATURES = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final Issuer issuer;
    private final ClientID client;

    TokenCheck(Issuer issuer, ClientID client) {
        this.issuer = issuer;
        this.client = client;
    }

    /**
     * What the token says of whom it is about.
     *
     * @param keys the provider's public ones
     * @param now the real time; clocks may differ by a minute
     */
    Map<String, Object> check(JWT token, String nonce, JWKSet keys, Instant now) throws Refused {
        try {
            var selector = new JWSVerificationKeySelector<SecurityContext>(SIGNATURES, new ImmutableJWKSet<>(keys));
            IDTokenValidator validator = new IDTokenValidator(issuer, client, selector, null);
            validator.validate(token, new Nonce(nonce));
            JWTClaimsSet claims = token.getJWTClaimsSet();
            checkRest(claims, now.plusSeconds(validator.getMaxClockSkew()));
            return claims.getClaims();
        } catch (BadJOSEException e) {
            throw new Refused(401, LINE, reason(e));
        } catch (JOSEException | ParseException | IllegalArgumentException e) {
            throw new Refused(401, LINE, "the ID token cannot be read");
        }
    }

    /** What the library leaves to its callers. */
    private void checkRest(JWTClaimsSet claims, Instant latest) throws Refused, ParseException {
        Date notBefore = claims.getNotBeforeTime();
        if (notBefore != null && notBefore.toInstant().isAfter(latest)) {
            throw new Refused(401, LINE, "JWT before its time (nbf)");
        }
        String party = claims.getStringClaim("azp");
        List<String> audience = claims.getAudience();
        if (party == null ? audience.size() > 1 : !party.equals(client.getValue())) {
            throw new Refused(401, LINE, "JWT for another party (azp)");
        }
        if (claims.getSubject().isBlank()) {
            throw new Refused(401, LINE, "JWT about nobody (sub)");
        }
    }

    /** The library repeats a wrong nonce. */
    private static String reason(BadJOSEException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("nonce") ? "missing or unexpected nonce" : message;
    }
}
