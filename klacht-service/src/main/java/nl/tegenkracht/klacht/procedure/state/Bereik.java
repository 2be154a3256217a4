package nl.tegenkracht.klacht.procedure.state;

import nl.tegenkracht.contracts.Coded;

/**
 * How a party wants to be reached. Where exactly is in a stuk.
 *
 * @param partij who
 * @param kanaal how
 */
public record Bereik(Actor partij, Kanaal kanaal) {

    /** A way to reach somebody. The database holds the names of the constants. */
    public enum Kanaal implements Coded {

        PORTAAL("portaal"),
        TELEFOON("telefoon"),
        POST("post"),
        /** By way of who assists this party. */
        RAADSMAN("raadsman");

        private final String code;

        Kanaal(String code) {
            this.code = code;
        }

        /** The code in forms and texts. */
        @Override
        public String code() {
            return code;
        }
    }
}
