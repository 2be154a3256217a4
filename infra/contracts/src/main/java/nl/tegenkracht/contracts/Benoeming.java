package nl.tegenkracht.contracts;

import java.time.LocalDate;

/**
 * A benoeming: the appointment of a person to an ambt, as the register knows it (KR-2021 art. 4 lid 2, 6 lid 2 and 8).
 *
 * @param id           random id of the benoeming; the token names it, a dossier knows it only as an HMAC
 * @param ambt         the office
 * @param functie      within the ambt: {@code vpoo}, {@code vpi}, {@code voorzitter}, {@code secretaris}, {@code lid},
 *                     ...
 * @param naam         name as melders see it
 * @param vanuit       whom the person works for, in words that help a melder choose
 * @param vanuitEngels the same in English, or {@code null} if the register does not say
 * @param van          first day
 * @param tot          first day on which the benoeming no longer applies; {@code null} if no end is known
 * @param profiel      what somebody tells everybody about themselves, or {@code null}; opens nothing (record 0310)
 * @param kant         code of the side a member of the Klachtencommissie was benoemd from (KR-2021 art. 7 lid 4), or
 *                     {@code null}
 */
public record Benoeming(String id, Ambt ambt, String functie, String naam, String vanuit, String vanuitEngels,
        LocalDate van, LocalDate tot, Profile profiel, String kant) {

    /** One of which the register has no English and no profile. */
    public Benoeming(String id, Ambt ambt, String functie, String naam, String vanuit, LocalDate van, LocalDate tot) {
        this(id, ambt, functie, naam, vanuit, null, van, tot, null, null);
    }

    /** Whom the person works for, in this language if the register has it. */
    public String vanuit(Language language) {
        return language == Language.EN && vanuitEngels != null ? vanuitEngels : vanuit;
    }

    /** Whether the benoeming applies on this day (Europe/Amsterdam). */
    public boolean appliesOn(LocalDate day) {
        return !day.isBefore(van) && (tot == null || day.isBefore(tot));
    }
}
