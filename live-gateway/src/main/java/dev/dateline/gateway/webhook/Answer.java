package dev.dateline.gateway.webhook;

/** What a receiver made of a request. */
sealed interface Answer {
    /** It has it for good (2xx). */
    record Taken() implements Answer {}

    /** It has it not; {@code why} in a line, without anything secret. */
    record Failed(String why) implements Answer {}

    /** It wants no more (410). */
    record Gone() implements Answer {}

    /** By the status of an HTTP response; a redirect is not followed, since what is signed goes to who was named. */
    static Answer of(int status) {
        if (status >= 200 && status < 300) {
            return new Taken();
        }
        return status == 410 ? new Gone() : new Failed("it answered " + status);
    }
}
