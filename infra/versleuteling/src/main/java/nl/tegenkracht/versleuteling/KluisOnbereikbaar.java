package nl.tegenkracht.versleuteling;

/** De kluis zelf werkt niet (schijf, rechten, token); opnieuw proberen kan zin hebben. */
public final class KluisOnbereikbaar extends RuntimeException {

    public KluisOnbereikbaar(String melding, Throwable oorzaak) {
        super(melding, oorzaak);
    }
}
