package nl.tegenkracht.e2e.attack;

import java.util.function.Consumer;
import nl.tegenkracht.e2e.RunningPlatform;

/**
 * What one person does to the platform.
 *
 * @param name what, and of what the load is a number
 * @param loads from which load to which a measurement goes
 * @param preparation what has to be there beforehand
 * @param strike does it with a given load, and ends by itself
 */
record Attack(String name, Loads loads, Consumer<RunningPlatform> preparation, Strike strike) {

    Attack(String name, Loads loads, Strike strike) {
        this(name, loads, platform -> {}, strike);
    }

    /** Doubled from the first until others notice or until the last. */
    record Loads(int first, int last) {}

    /** One attack of a given load. */
    interface Strike {

        void hit(Attacker attacker, int load) throws Exception;
    }
}
