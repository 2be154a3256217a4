package nl.tegenkracht.web.input;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The condition of {@code If-Match} (RFC 9110, 13.1.1): this is only to be done if the caller knows how it stands now.
 *
 * @param any      {@code *}: whatever the version
 * @param versions the versions that will do; a weak tag is none, for it never matches
 */
public record IfMatch(boolean any, List<Long> versions) {

    private static final Pattern LIST = Pattern.compile("(W/)?\"[^\"]*\"(\\s*,\\s*(W/)?\"[^\"]*\")*");
    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,15})\"");
    private static final long NEVER = -1;

    /** Empty if there is no such header, or if it is none of these. */
    public static Optional<IfMatch> parse(String header) {
        var text = header == null ? "" : header.strip();
        if (text.equals("*")) {
            return Optional.of(new IfMatch(true, List.of()));
        }
        if (!LIST.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(new IfMatch(false, Arrays.stream(text.split(",")).map(tag -> VERSION.matcher(tag.strip()))
                .filter(tag -> tag.matches()).map(tag -> Long.parseLong(tag.group(1))).toList()));
    }

    /** The version to go by: the current one if that will do, else one that is never current. */
    public long version(long current) {
        return any || versions.contains(current) ? current : NEVER;
    }
}
