package nl.tegenkracht.rapportage.feiten;

import java.util.Set;

/** Telt opnieuw en meldt wat veranderd is. */
public interface Telling {

    /** Telt deze cijfers van het huidige domein. */
    void tel(int generatie, Set<Cel> cellen);
}
