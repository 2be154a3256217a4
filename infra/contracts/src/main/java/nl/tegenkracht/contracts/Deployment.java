package nl.tegenkracht.contracts;

import java.util.Set;

/**
 * Eén uitrol van de diensten, met de domeinen die hij bedient.
 *
 * @param naam     kort, kleine letters; deel van {@code aud} en van de naam bij de broker
 * @param domeinen de domeinen die deze uitrol bedient; geen ander
 */
public record Deployment(String naam, Set<DataDomain> domeinen) {

    public Deployment {
        if (naam == null || !naam.matches("[a-z][a-z0-9]{1,30}")) {
            throw new IllegalArgumentException("Geen geldige naam voor een deployment");
        }
        domeinen = Set.copyOf(domeinen);
    }

    /** {@code aud} van een token voor deze dienst in deze uitrol: nergens anders bruikbaar. */
    public String audience(ServiceName service) {
        return service.code() + "@" + naam;
    }

    /** Naam waarmee de dienst zich bij de broker meldt. */
    public String principal(ServiceName service) {
        return service.applicationName() + "." + naam;
    }
}
