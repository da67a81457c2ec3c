package dev.dateline.contract.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;

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
            // A question that a record answers, such as isKill, is no field of it.
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .build();

    /** How the library begins to say that a field of a number or a truth value is missing. */
    private static final String NULL = "Cannot map `null`";

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
        T read;
        try {
            read = MAPPER.readValue(bytes, type);
        } catch (IOException | IllegalArgumentException e) {
            throw new Malformed(Plainly.name(type) + ": " + reason(e), e);
        }
        if (read == null) {
            String missing = Plainly.name(type) + " is missing";
            throw new Malformed(missing, new IllegalArgumentException(missing));
        }
        return read;
    }

    /** The tree in {@code bytes}; throws {@link Malformed} with one clear line where there is none. */
    public static JsonNode tree(byte[] bytes) throws Malformed {
        try {
            return MAPPER.readTree(bytes);
        } catch (IOException e) {
            throw new Malformed("JSON: " + reason(e), e);
        }
    }

    /** One line: which field, what is wrong with it, and where; without the echo of the source. */
    private static String reason(Exception e) {
        if (e.getCause() instanceof IllegalArgumentException refusal) {
            return wayTo(firstLine(refusal), e) + firstLine(refusal) + where(e);
        }
        String field = field(e);
        String message = message(e);
        return message.startsWith(NULL)
                ? field + " is missing" + where(e)
                : (field.isEmpty() ? "" : field + ": ")
                        + message.lines().findFirst().orElse("")
                        + where(e);
    }

    /** A record names its own field; whoever sent it finds it by the way to there. Empty where the record stands alone. */
    private static String wayTo(String line, Exception e) {
        if (!(e instanceof ValueInstantiationException odd) || field(e).isEmpty()) {
            return "";
        }
        RecordComponent[] fields = odd.getType().getRawClass().getRecordComponents();
        String named = line.split(" ", 2)[0];
        return fields != null
                        && Arrays.stream(fields)
                                .anyMatch(field -> field.getName().equals(named))
                ? field(e) + "."
                : "";
    }

    /** What cannot be is said with what could be; the names of types are of no use to whoever sent it. */
    private static String message(Exception e) {
        if (e instanceof InvalidFormatException odd && odd.getTargetType().isEnum()) {
            return "'%s' is none of %s"
                    .formatted(Require.shown(String.valueOf(odd.getValue())), words(odd.getTargetType()));
        }
        if (e instanceof InvalidFormatException odd && odd.getTargetType() == Instant.class) {
            return "'%s' is no time such as 2026-03-01T12:00:00Z"
                    .formatted(Require.shown(String.valueOf(odd.getValue())));
        }
        return e instanceof JsonProcessingException json
                        && !json.getOriginalMessage().startsWith(NULL)
                ? Plainly.words(json)
                : firstLine(e);
    }

    private static String words(Class<?> choice) {
        return Arrays.stream(choice.getEnumConstants())
                .map(one -> MAPPER.convertValue(one, String.class))
                .collect(Collectors.joining(", "));
    }

    private static String field(Exception e) {
        return e instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(part -> part.getFieldName() == null ? "[" + part.getIndex() + "]" : part.getFieldName())
                        .collect(Collectors.joining("."))
                        .replace(".[", "[")
                : "";
    }

    private static String where(Exception e) {
        JsonLocation place = e instanceof JsonProcessingException json ? json.getLocation() : null;
        return place == null ? "" : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /** These bytes are not what they should be; the message is one line for a person. */
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        /** Whatever the message repeats of the bytes: what is no line is made one, for it goes into logs and onto topics. */
        public Malformed(String message, Throwable cause) {
            super(Require.asLine(message), cause);
        }
    }
}
