package nl.tegenkracht.rapportage.feiten;

/** Telt opnieuw en meldt wat veranderd is. */
public interface Telling {

    /** Telt één orgaan in één maand van het huidige domein. */
    void tel(int generatie, String orgaan, String periode);
}
