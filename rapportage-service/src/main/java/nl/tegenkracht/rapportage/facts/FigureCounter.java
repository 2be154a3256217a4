package nl.tegenkracht.rapportage.facts;

import java.util.Set;

/** Counts again and publishes what has changed. */
public interface FigureCounter {

    /** Counts these figures of the current domain. */
    void count(int generation, Set<FigureCell> cells);

    /** Counts these figures and publishes every one, also what did not change. */
    void publishAll(int generation, Set<FigureCell> cells);
}
