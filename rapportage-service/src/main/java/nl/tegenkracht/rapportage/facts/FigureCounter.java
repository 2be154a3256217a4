package nl.tegenkracht.rapportage.facts;

import java.util.Set;

/** Telt opnieuw en meldt wat veranderd is. */
public interface FigureCounter {

    /** Telt deze cijfers van het huidige domein. */
    void count(int generation, Set<FigureCell> cells);
}
