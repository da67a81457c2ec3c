package dev.dateline.contract.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
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

    private static final String FOREIGN = "this is no UTF-8";

    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z])[A-Z]");

    private Plainly() {}

    /** "Decision request" for what the code calls a DecisionRequest. */
    static String name(Class<?> type) {
        return CAPITAL.matcher(type.getSimpleName())
                .replaceAll(found -> " " + found.group().toLowerCase(Locale.ROOT));
    }

    /** Without the place, which is told apart. */
    static String words(JsonProcessingException e) {
        return switch (e) {
            case StreamConstraintsException bounds -> "this is larger, longer or deeper than is read";
            case InputCoercionException large -> "this number is too large";
            case JsonEOFException end -> "this ends too soon";
            case InvalidTypeIdException type ->
                type.getTypeId() == null
                        ? "type is missing"
                        : "there is no type '" + Require.shown(type.getTypeId()) + "'";
            case InvalidFormatException odd -> misfit(odd);
            case MismatchedInputException shape -> mismatch(shape);
            case JsonMappingException other -> within(other);
            default -> isForeign(e) ? FOREIGN : syntax(e.getOriginalMessage());
        };
    }

    /** What is wrong below the first record comes wrapped, with the way to there. */
    private static String within(JsonMappingException e) {
        if (e.getCause() instanceof JsonProcessingException inner) {
            return words(inner);
        }
        return isForeign(e) ? FOREIGN : "this does not fit";
    }

    private static boolean isForeign(JsonProcessingException e) {
        return e.getCause() instanceof CharConversionException;
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
        return message.startsWith("Invalid UTF-8") ? FOREIGN : "this is no valid JSON";
    }

    private static String mismatch(MismatchedInputException e) {
        String message = e.getOriginalMessage();
        if (message.startsWith("No content")) {
            return "there is nothing";
        }
        if (message.startsWith("Trailing token")) {
            return "more follows than there should be";
        }
        String wanted = wanted(e.getTargetType());
        return "this is not " + (wanted == null ? "what should stand here" : wanted);
    }

    private static String misfit(InvalidFormatException e) {
        String wanted = wanted(e.getTargetType());
        String value = "'" + Require.shown(String.valueOf(e.getValue())) + "'";
        return value + (wanted == null ? " is not valid here" : " is not " + wanted);
    }

    /** With its article; null where the type has no word that says more than it. */
    private static @Nullable String wanted(@Nullable Class<?> type) {
        if (type == null) {
            return null;
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
        if (type == String.class || type.isEnum() || isOfText(type)) {
            return "a text";
        }
        boolean single = type.isRecord() && type.getRecordComponents().length == 1;
        boolean object = (type.isRecord() && !single) || type.isInterface() || Map.class.isAssignableFrom(type);
        return object ? "an object" : null;
    }

    /** An id or a name, which stands for itself. */
    private static boolean isOfText(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == String.class;
    }
}
