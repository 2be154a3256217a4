package nl.tegenkracht.starter.refusal;

/** Een verzoek dat niet wordt uitgevoerd, met het antwoord dat de matrix van de architectuur voorschrijft. */
public abstract sealed class Refusal extends RuntimeException
        permits NotFound, Refused, Stale, InvalidInput {

    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message, null, false, false);
    }
}
