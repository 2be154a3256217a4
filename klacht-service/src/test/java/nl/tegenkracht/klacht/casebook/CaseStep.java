package nl.tegenkracht.klacht.casebook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Somebody does something in a case.
 *
 * @param who     account
 * @param code    what
 * @param part    number of the part of the klacht
 * @param fields  what is filled in, as it is written in the case book
 * @param refused status and artikel of the refusal, or {@code null} if it is done
 */
record CaseStep(String who, String code, int part, Map<String, String> fields, String refused) {

    private static final Pattern LINE = Pattern.compile("(\\w+) ([a-z-]+)(?:/(\\d))?(?: (.*))?");
    private static final String REFUSED = " => ";

    static CaseStep of(String line) {
        var outcome = line.split(REFUSED, 2);
        var found = LINE.matcher(outcome[0]);
        if (!found.matches()) {
            throw new IllegalArgumentException("Not a line of the case book: " + line);
        }
        var fields = new LinkedHashMap<String, String>();
        if (found.group(4) != null && !found.group(4).isBlank()) {
            for (var field : found.group(4).split(" \\| ")) {
                fields.put(field.split("=", 2)[0].strip(), field.split("=", 2)[1].strip().replace("\\n", "\n"));
            }
        }
        return new CaseStep(found.group(1), found.group(2),
                found.group(3) == null ? 0 : Integer.parseInt(found.group(3)), fields,
                outcome.length > 1 ? outcome[1] : null);
    }
}
