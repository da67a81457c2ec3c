package dev.dateline.contract.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The one codec between records and bytes (UTF-8 JSON). Fields come in the order in which the record declares them,
 * absent ones are left out, times are ISO 8601 in UTC; unknown fields are passed over, so that an older part reads what
 * a newer one wrote. Golden files pin the bytes.
 */
public final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    private Json() {}

    /** The bytes of a record; throws {@link UncheckedIOException} only for a type that has no JSON form. */
    public static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same as {@link #bytes}, as text. */
    public static String text(Object value) {
        return new String(bytes(value), StandardCharsets.UTF_8);
    }

    /** The record in {@code bytes}; throws {@link Malformed} with one clear line where there is none. */
    public static <T> T read(byte[] bytes, Class<T> type) throws Malformed {
        try {
            return Require.present(type.getSimpleName(), MAPPER.readValue(bytes, type));
        } catch (IOException | IllegalArgumentException e) {
            throw new Malformed(type.getSimpleName() + ": " + reason(e), e);
        }
    }

    /** The tree in {@code bytes}; throws {@link Malformed} with one clear line where there is none. */
    public static JsonNode tree(byte[] bytes) throws Malformed {
        try {
            return MAPPER.readTree(bytes);
        } catch (IOException e) {
            throw new Malformed("JSON: " + reason(e), e);
        }
    }

    /** The first line of what Jackson says, without the echo of the source. */
    private static String reason(Exception e) {
        Throwable cause = e.getCause() instanceof IllegalArgumentException inner ? inner : e;
        String message = cause instanceof JsonProcessingException json ? json.getOriginalMessage() : cause.getMessage();
        String where = e instanceof JsonProcessingException json && json.getLocation() != null
                ? " (line " + json.getLocation().getLineNr() + ", column "
                        + json.getLocation().getColumnNr() + ")"
                : "";
        return (message == null
                        ? cause.getClass().getSimpleName()
                        : message.lines().findFirst().orElse(""))
                + where;
    }

    /** These bytes are not what they should be; the message is one line for a person. */
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        public Malformed(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
