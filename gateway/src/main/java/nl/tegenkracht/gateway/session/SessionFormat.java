package nl.tegenkracht.gateway.session;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form in which a session is stored, with its version. An older form is lifted when it is read; of what is newer,
 * or unreadable, there is no session: whoever has it logs in again (record 0243).
 */
final class SessionFormat {

    /** Sessions without this field are of version 1: the same fields. */
    private static final String FORM = "vorm";
    private static final int CURRENT = 2;

    private final JsonMapper json;

    SessionFormat(JsonMapper json) {
        this.json = json;
    }

    byte[] write(Session session) {
        ObjectNode stored = json.valueToTree(session);
        return json.writeValueAsBytes(stored.put(FORM, CURRENT));
    }

    Optional<Session> read(byte[] content) {
        try {
            return json.readTree(content) instanceof ObjectNode stored ? lift(stored) : Optional.empty();
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<Session> lift(ObjectNode stored) {
        var form = stored.remove(FORM);
        if (form != null && (!form.isInt() || form.intValue() > CURRENT)) {
            return Optional.empty();
        }
        return Optional.of(json.treeToValue(stored, Session.class)).filter(Session::complete);
    }
}
