package dev.dateline.standalone.config;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in one line, with the setting's path, why settings are refused; never repeats what may be a secret. */
final class Refused {
    private Refused() {}

    static String line(JsonMappingException e) {
        String path = path(e.getPath());
        if (e.getCause() instanceof BadValue bad) {
            return (path.isEmpty() ? "" : path + ".") + bad.setting() + ": " + bad.getMessage();
        }
        return path + ": " + wrong(e);
    }

    private static String wrong(JsonMappingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return unknown(unknown);
        }
        if (e instanceof InvalidFormatException address && address.getTargetType() == URI.class) {
            // Not repeated: a password may stand in it.
            return "is not " + wanted(URI.class);
        }
        if (e.getCause() instanceof IllegalArgumentException own) {
            return String.valueOf(own.getMessage());
        }
        if (e instanceof InvalidFormatException value) {
            return "'" + value.getValue() + "' is not " + wanted(value.getTargetType());
        }
        if (e instanceof MismatchedInputException shape) {
            return "is not " + wanted(shape.getTargetType());
        }
        return e.getOriginalMessage().lines().findFirst().orElse("cannot be read");
    }

    private static String unknown(UnrecognizedPropertyException e) {
        List<String> known =
                e.getKnownPropertyIds().stream().map(String::valueOf).toList();
        return "unknown key" + Nearest.hint(e.getPropertyName(), known);
    }

    private static String wanted(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> String.valueOf(constant).toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(" or "));
        }
        if (type == int.class || type == Integer.class) {
            return "a number";
        }
        if (type == Duration.class) {
            return "a duration such as PT24H";
        }
        if (type == URI.class) {
            return "an address such as https://news.example/feed.xml";
        }
        if (type == Boolean.class) {
            return "true or false";
        }
        if (ZoneId.class.isAssignableFrom(type)) {
            return "a time zone such as Europe/Oslo";
        }
        return Collection.class.isAssignableFrom(type) ? "a list" : type.isRecord() ? "a section" : "a text";
    }

    private static String path(List<JsonMappingException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.toString();
    }
}
