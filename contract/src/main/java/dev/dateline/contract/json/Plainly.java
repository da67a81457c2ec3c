package dev.dateline.contract.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.CharConversionException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the JSON library has to say, in words for people who never heard of it. */
final class Plainly {
    private static final Pattern ODD = Pattern.compile("Unexpected character \\('(.{1,2}?)' \\(code");
    private static final Pattern WORD = Pattern.compile("Unrecognized token '([^']{1,40})");

    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z])[A-Z]");

    private Plainly() {}

    /** "Decision request" for what the code calls a DecisionRequest. */
    static String name(Class<?> type) {
        return CAPITAL.matcher(type.getSimpleName()).replaceAll(found -> " " + found.group().toLowerCase(Locale.ROOT));
    }

    /** Without the place, which is told apart. */
    static String words(JsonProcessingException e) {
        return switch (e) {
            case StreamConstraintsException bounds -> "this is larger, longer or deeper than is read";
            case JsonEOFException end -> "this ends too soon";
            case InvalidTypeIdException type ->
                type.getTypeId() == null ? "type is missing" : "there is no type '" + Require.shown(type.getTypeId()) + "'";
            case MismatchedInputException shape -> mismatch(shape);
            case JsonMappingException other -> "this does not fit";
            default -> e.getCause() instanceof CharConversionException ? "this is no UTF-8" : syntax(e.getOriginalMessage());
        };
    }

    private static String syntax(String message) {
        Matcher odd = ODD.matcher(message);
        if (odd.find()) {
            return "this is no valid JSON: '" + odd.group(1) + "' cannot stand here";
        }
        Matcher word = WORD.matcher(message);
        if (word.find()) {
            return "this is no valid JSON: '" + word.group(1) + "' is no value";
        }
        return message.startsWith("Invalid UTF-8") ? "this is no UTF-8" : "this is no valid JSON";
    }

    private static String mismatch(MismatchedInputException e) {
        String message = e.getOriginalMessage();
        if (message.startsWith("No content")) {
            return "there is nothing";
        }
        return message.startsWith("Trailing token") ? "more follows than there should be" : "this is not " + wanted(e.getTargetType());
    }

    private static String wanted(@Nullable Class<?> type) {
        if (type == null) {
            return "what should stand here";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        boolean single = type.isRecord() && type.getRecordComponents().length == 1;
        boolean object = (type.isRecord() && !single) || type.isInterface() || Map.class.isAssignableFrom(type);
        return object ? "an object" : type == String.class || type.isEnum() ? "a text" : "what should stand here";
    }
}
