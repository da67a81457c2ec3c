package dev.dateline.ingest.format.newsml;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A guid without the version that some providers write into it. What may as well be part of a name stays, unless the item
 * says that this is its version: two items must not become one.
 *
 * @param uri the same for all versions; null where none was given
 * @param version as given beside the guid, else as found in it; null where there is none
 */
record Guid(@Nullable String uri, @Nullable String version) {
    /** {@code ;v=2}, {@code ?version=2}, {@code #v2}: a version whatever else is said. */
    private static final Pattern PLAIN =
            Pattern.compile("^(.+)[;?&#](?:v|ver|version|rev|revision)[=:.]?([0-9]{1,20})$", Pattern.CASE_INSENSITIVE);
    /** {@code urn:publicid:provider:id:2N}: no name ends in a number with such a letter behind a colon of its own. */
    private static final Pattern LETTERED = Pattern.compile("^(urn:[^:]+:[^:]+:.+):([0-9]{1,20})[NUA]$");

    /** {@code tag:provider,2024:newsml_L1N3H8:4}, whose version beside it may be a clock's count. */
    private static final Pattern TAGGED = Pattern.compile("^(tag:[^:]+:newsml_[A-Za-z0-9]+):([0-9]{1,20})$");

    /** {@code urn:newsml:provider:date:id:2U}, the revision as in RFC 3085, with a letter for what it updates. */
    private static final Pattern REVISION =
            Pattern.compile("^(urn:newsml:[^:]+:[^:]+:[^:]+):([0-9]{1,20})([NUA]?)$", Pattern.CASE_INSENSITIVE);
    /** {@code :2}, {@code #2}, {@code /v2}, {@code -v2}, {@code @2}. */
    private static final Pattern LIKELY = Pattern.compile(
            "^(.+?)(?:[:#;@]|[/:._-](?:v|ver|version|rev)[=.]?)([0-9]{1,20})$", Pattern.CASE_INSENSITIVE);

    static Guid of(@Nullable String given, @Nullable String version) {
        if (given == null) {
            return new Guid(null, version);
        }
        for (Pattern certain : List.of(PLAIN, LETTERED, TAGGED)) {
            Matcher found = certain.matcher(given);
            if (found.matches()) {
                return new Guid(found.group(1), version == null ? found.group(2) : version);
            }
        }
        Matcher revision = REVISION.matcher(given);
        if (revision.matches() && (version == null || !revision.group(3).isEmpty())) {
            return new Guid(revision.group(1), version == null ? revision.group(2) : version);
        }
        Matcher likely = LIKELY.matcher(given);
        boolean repeated =
                version != null && likely.matches() && number(likely.group(2)).equals(number(version));
        return repeated && isName(likely.group(1)) ? new Guid(likely.group(1), version) : new Guid(given, version);
    }

    /** What is left must still name something: {@code tag:example.org,2020} and {@code urn:newsml:a:2020} do not. */
    private static boolean isName(String uri) {
        long colons = uri.chars().filter(c -> c == ':').count();
        if (uri.startsWith("urn:newsml:")) {
            return colons >= 4;
        }
        if (uri.startsWith("http://") || uri.startsWith("https://")) {
            return uri.indexOf('/', 8) > 0;
        }
        if (uri.startsWith("tag:") || uri.startsWith("urn:")) {
            return colons >= 2;
        }
        // "pk:1" and "pk:2" are likelier two items than two versions of one.
        return uri.chars().anyMatch(Character::isDigit) || uri.chars().anyMatch(c -> ":/._-".indexOf(c) >= 0);
    }

    private static String number(String text) {
        return text.replaceFirst("^0+(?=.)", "");
    }
}
