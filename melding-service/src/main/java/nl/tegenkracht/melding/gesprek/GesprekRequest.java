package nl.tegenkracht.melding.gesprek;

import java.util.ArrayList;
import java.util.regex.Pattern;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.refusal.InvalidInput;
import nl.tegenkracht.core.refusal.InvalidInput.FieldError;

/**
 * Which page of the gesprek someone wants to read.
 *
 * @param voor   the bericht that comes just after the page, or {@code null}
 * @param na     the bericht that comes just before the page, or {@code null}
 * @param aantal the most berichten on the page
 */
public record GesprekRequest(String voor, String na, int aantal) {

    /** The most berichten on a page; what is long makes a page shorter. */
    static final int PAGE_SIZE = 50;

    private static final Pattern SIZE = Pattern.compile("[1-9]|[1-4][0-9]|50");

    /** The newest page. */
    public static GesprekRequest newest() {
        return new GesprekRequest(null, null, PAGE_SIZE);
    }

    /**
     * Reads what an address says; what is {@code null} is not there.
     *
     * @throws InvalidInput with all errors at once
     */
    public static GesprekRequest read(String voor, String na, String aantal) {
        var errors = new ArrayList<FieldError>();
        if (voor != null && !Id.isValid(voor)) {
            errors.add(unknown("voor"));
        }
        if (na != null && (voor != null || !Id.isValid(na))) {
            errors.add(unknown("na"));
        }
        if (aantal != null && !SIZE.matcher(aantal).matches()) {
            errors.add(new FieldError("aantal", Text.of("melding.input.count")));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return new GesprekRequest(voor, na, aantal == null ? PAGE_SIZE : Integer.parseInt(aantal));
    }

    static FieldError unknown(String field) {
        return new FieldError(field, Text.of("melding.input.no-such-message"));
    }
}
