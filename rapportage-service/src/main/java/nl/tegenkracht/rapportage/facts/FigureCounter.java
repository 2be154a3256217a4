package nl.tegenkracht.rapportage.facts;

import java.util.Set;

/** Counts again and publishes what has changed. */
public interface FigureCounter {

    /** Counts these figures of the current domain. */
    void count(int generation, Set<FigureCell> cells);
}
