package nl.tegenkracht.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.tegenkracht.contracts.Id;

/**
 * One act: who did or read what, when, and with which outcome (BIO2 8.15.01). Its origin is the trail itself: service,
 * domain and run. Only codes and identifiers fit in it; free text is refused, so that content cannot get in. The stored
 * names and the codes are Dutch and never change.
 *
 * @param id        of the entry; whoever repeats an entry uses the same one
 * @param at        technical time, UTC
 * @param action    a code, such as {@code stuk-gelezen}
 * @param object    opaque id of the dossier or stuk (a document in it); empty if there is none
 * @param actor     HMAC of the person in this domain, or {@code systeem}
 * @param outcome   a code, such as {@code gelukt} or {@code geweigerd}
 * @param operation id of the request (operation_id, Logboek Dataverwerkingen); empty if there is none
 * @param version   of the dossier that came of the act; {@code null}, and then not stored, if none did
 */
public record AuditEntry(String id, @JsonProperty("op") Instant at, @JsonProperty("handeling") String action,
        String object, String actor, @JsonProperty("uitkomst") String outcome,
        @JsonProperty("operatie") String operation,
        @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("versie") Long version) {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9.-]{0,59}");
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9:._=-]{0,128}");

    public AuditEntry {
        Objects.requireNonNull(at, "at");
        object = object == null ? "" : object;
        operation = operation == null ? "" : operation;
        if (!Id.isValid(id) || !matches(CODE, action) || !matches(CODE, outcome) || !matches(IDENTIFIER, object)
                || !matches(IDENTIFIER, operation) || !matches(IDENTIFIER, actor) || actor.isEmpty()) {
            throw new IllegalArgumentException("An audit entry holds only codes and identifiers");
        }
    }

    /** An entry about something other than a new version of a dossier. */
    public AuditEntry(String id, Instant at, String action, String object, String actor, String outcome,
            String operation) {
        this(id, at, action, object, actor, outcome, operation, null);
    }

    private static boolean matches(Pattern format, String value) {
        return value != null && format.matcher(value).matches();
    }
}
