package dev.dateline.standalone.replay;

/** The secret by which the ingest knows a provider. No text form shows it. */
public record SendingKey(String secret) {
    public SendingKey {
        if (secret.isEmpty() || !secret.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("a key has visible ASCII characters only");
        }
    }

    @Override
    public String toString() {
        return "SendingKey[****]";
    }
}
