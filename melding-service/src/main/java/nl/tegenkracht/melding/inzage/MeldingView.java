package nl.tegenkracht.melding.inzage;

import java.time.Instant;
import java.util.List;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Relaas;
import nl.tegenkracht.melding.dossier.Role;
import nl.tegenkracht.melding.page.StatusText;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersoon;

/**
 * Een melding zoals iemand met toegang haar ziet.
 *
 * @param id                 kenmerk
 * @param versie             voor verouderde formulieren
 * @param rol                als wie de lezer kijkt
 * @param melding            de staat
 * @param categorie          naam van de categorie
 * @param relaas             wat de melder schreef
 * @param vertrouwenspersoon wie de melding nu heeft, of {@code null} als die niet meer benoemd is
 * @param eerdere            wie de melding eerder kon lezen
 */
record MeldingView(String id, long versie, Role rol, Melding melding, String categorie, Relaas relaas,
        Vertrouwenspersoon vertrouwenspersoon, List<ReadAccess> eerdere) {

    /** Een bericht met de naam die de lezer ziet. */
    record BerichtView(String van, Instant op, String tekst, boolean eigen) {

        @Override
        public String toString() {
            return "Regel[]";
        }
    }

    /** Of de lezer de melder zelf is. */
    public boolean vanMelder() {
        return rol == Role.MELDER;
    }

    public StatusText status() {
        return StatusText.of(melding, rol);
    }

    /** Hoe de vertrouwenspersoon de melder noemt. */
    public String aanspreking() {
        return relaas.naam().isBlank() ? "De melder" : relaas.naam();
    }

    /** Of er nog niets is gebeurd na de ontvangst. */
    public boolean pasOntvangen() {
        return melding.berichten().isEmpty() && eerdere.isEmpty();
    }

    @Override
    public String toString() {
        return "Meldingbeeld[]";
    }
}
