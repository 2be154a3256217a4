package nl.tegenkracht.contracts;

import java.time.LocalDate;

/**
 * Een fractie verklaart de Klachtenregeling van toepassing op haar medewerkers (KR-2021 art. 1).
 *
 * @param domein   het domein van de werkgever die verklaart
 * @param regelset code van de regelset
 * @param van      eerste dag
 * @param tot      eerste dag waarop zij niet meer geldt, of {@code null}
 */
public record Toepasselijkverklaring(DataDomain domein, String regelset, LocalDate van, LocalDate tot) {

    /** Of de verklaring op deze dag (Europe/Amsterdam) van kracht is. */
    public boolean appliesOn(LocalDate day) {
        return !day.isBefore(van) && (tot == null || day.isBefore(tot));
    }
}
