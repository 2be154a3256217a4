package nl.tegenkracht.contracts;

import java.time.LocalDate;

/**
 * Een benoeming in een ambt, zoals het register haar kent (KR-2021 art. 4 lid 2, 6 lid 2 en 8).
 *
 * @param id      willekeurig kenmerk van de benoeming; het token noemt het, het dossier kent het alleen als HMAC
 * @param ambt    het ambt
 * @param functie binnen het ambt: {@code vpoo}, {@code vpi}, {@code voorzitter}, {@code secretaris}, {@code lid}, ...
 * @param naam    naam zoals melders hem zien
 * @param vanuit  bij wie iemand werkt, in woorden die een melder helpen kiezen
 * @param van     eerste dag
 * @param tot     eerste dag waarop de benoeming niet meer geldt; {@code null} als geen einde bekend is
 */
public record Benoeming(String id, Ambt ambt, String functie, String naam, String vanuit, LocalDate van,
        LocalDate tot) {

    /** Of de benoeming op deze dag (Europe/Amsterdam) geldt. */
    public boolean appliesOn(LocalDate day) {
        return !day.isBefore(van) && (tot == null || day.isBefore(tot));
    }
}
