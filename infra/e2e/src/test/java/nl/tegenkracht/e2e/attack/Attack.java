package nl.tegenkracht.e2e.attack;

/**
 * What one person does to the platform.
 *
 * @param name what, and of what the load is a number
 * @param loads from which load to which a measurement goes
 * @param strike does it with a given load, and ends by itself
 */
record Attack(String name, Loads loads, Strike strike) {

    /** Doubled from the first until others notice or until the last. */
    record Loads(int first, int last) {}

    /** One attack of a given load. */
    interface Strike {

        void hit(Attacker attacker, int load) throws Exception;
    }
}
