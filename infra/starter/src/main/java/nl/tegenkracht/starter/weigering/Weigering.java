package nl.tegenkracht.starter.weigering;

/** Een verzoek dat niet wordt uitgevoerd, met het antwoord dat de matrix van de architectuur voorschrijft. */
public abstract sealed class Weigering extends RuntimeException
        permits NietGevonden, Geweigerd, Verouderd, OngeldigeInvoer {

    private static final long serialVersionUID = 1L;

    Weigering(String bericht) {
        super(bericht, null, false, false);
    }
}
