package dev.dateline.gateway.openid;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import dev.dateline.contract.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps an errand with the browser itself, readable to the gateways alone (AES-256-GCM), so that any node may end what
 * another has begun. The key follows from the client's secret, which all nodes have; with another secret what was begun
 * before is void.
 */
final class Seal {
    private static final String PURPOSE = "dateline: sent away to sign in, 1";
    private static final JWEHeader HEADER = new JWEHeader(JWEAlgorithm.DIR, EncryptionMethod.A256GCM);

    private final SecretKey key;

    Seal(String secret) {
        this.key = key(secret);
    }

    String closed(Errand errand) {
        try {
            JWEObject sealed = new JWEObject(HEADER, new Payload(Json.bytes(errand)));
            sealed.encrypt(new DirectEncrypter(key));
            return sealed.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is in it; empty where no gateway with this secret has sealed it. */
    Optional<Errand> opened(String sealed) {
        try {
            JWEObject parsed = JWEObject.parse(sealed);
            parsed.decrypt(new DirectDecrypter(key));
            return Optional.of(Json.read(parsed.getPayload().toBytes(), Errand.class));
        } catch (ParseException | JOSEException | Json.Malformed | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static SecretKey key(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
            return new SecretKeySpec(mac.doFinal(PURPOSE.getBytes(StandardCharsets.UTF_8)), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
