package nl.tegenkracht.gateway.frame;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Who asks for a page, as far as the gateway knows. The Dutch names in the models are those of the page. */
sealed interface Visitor {

    /** What the bar of this visitor is made of, apart from the time. */
    Map<String, Object> model();

    /**
     * Somebody who is logged in.
     *
     * @param name     as the provider gives it, or {@code null}
     * @param domain   of their employer, or {@code null}
     * @param employer its name, or {@code null}
     * @param asWhat   in words; empty if it is not said here
     * @param last     whether the session cannot be made longer
     * @param guest    whether they came in with a code, without an account
     */
    record LoggedIn(String name, String domain, String employer, String asWhat, boolean last, boolean guest)
            implements
                Visitor {

        @Override
        public Map<String, Object> model() {
            var model = new HashMap<String, Object>(Map.of("beller", Boolean.TRUE, "tienuur", last));
            model.put("gast", guest);
            model.put("wie", name);
            model.put("domein", domain);
            model.put("werkgever", employer);
            model.put("alsWat", asWhat.isEmpty() ? null : asWhat);
            return model;
        }
    }

    /** Nobody is logged in. */
    record Stranger() implements Visitor {

        @Override
        public Map<String, Object> model() {
            return Map.of("inloggen", true);
        }
    }

    /** The gateway did not ask, or could not know. */
    record Unknown() implements Visitor {

        @Override
        public Map<String, Object> model() {
            return Map.of("onbekend", true);
        }
    }

    /**
     * A visitor, and until when.
     *
     * @param visitor who
     * @param until   when the session ends, or {@code null} without one
     */
    record Known(Visitor visitor, Instant until) {}
}
