package nl.tegenkracht.melding.dossier;

import java.time.LocalDate;

/**
 * Afwezigheid: from when until when a vertrouwenspersoon is away. One stuk; a later one replaces it.
 *
 * @param van       first day
 * @param tot       last day; {@code null} of who stops for good
 * @param vervanger benoeming of who is offered meanwhile; empty if nobody in particular
 */
public record Afwezigheid(LocalDate van, LocalDate tot, String vervanger) {

    /** Whether it is over on this day. */
    public boolean isOver(LocalDate today) {
        return tot != null && today.isAfter(tot);
    }

    @Override
    public String toString() {
        return "Afwezigheid[]";
    }
}
