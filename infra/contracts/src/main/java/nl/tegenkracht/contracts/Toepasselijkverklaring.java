package nl.tegenkracht.contracts;

import java.time.LocalDate;

/**
 * A declaration of applicability: a fractie (parliamentary group) declares that the Klachtenregeling applies to its
 * employees (KR-2021 art. 1).
 *
 * @param domein   the domain of the employer that makes it
 * @param regelset code of the regelset
 * @param van      first day
 * @param tot      first day on which it no longer applies, or {@code null}
 */
public record Toepasselijkverklaring(DataDomain domein, String regelset, LocalDate van, LocalDate tot) {

    /** Whether the verklaring is in force on this day (Europe/Amsterdam). */
    public boolean appliesOn(LocalDate day) {
        return !day.isBefore(van) && (tot == null || day.isBefore(tot));
    }
}
