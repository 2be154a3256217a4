package nl.tegenkracht.klacht.indienen;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.klacht.dossier.Behandelaar;
import nl.tegenkracht.klacht.dossier.Role;

/**
 * Ontvangstbevestiging: the written confirmation of receipt, with date and time (KR-2021 art. 9 lid 4). It is kept as it
 * was given, so it is in the language of the regeling.
 */
final class Ontvangstbevestiging {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter
            .ofPattern("EEEE d MMMM yyyy 'om' HH.mm 'uur'", Locale.forLanguageTag("nl")).withZone(LegalClock.ZONE);

    private Ontvangstbevestiging() {
    }

    /**
     * The text.
     *
     * @param behandelaar {@code null} if nobody can have the klacht now
     * @param according   to what, if the regels that are known say that receipt is confirmed
     */
    static String text(Instant ontvangen, Behandelaar behandelaar, Optional<String> according) {
        return "Uw klaagschrift is ontvangen op " + MOMENT.format(ontvangen) + " (Nederlandse tijd). "
                + recipient(behandelaar) + " Dit is de schriftelijke bevestiging van ontvangst"
                + according.map(place -> " (" + place + ")").orElse("") + ".";
    }

    private static String recipient(Behandelaar behandelaar) {
        return behandelaar == null
                ? "Op dit moment is niemand van de Klachtencommissie benoemd die uw klacht mag lezen. Zodra dat wel zo "
                        + "is, krijgt die uw klacht vanzelf."
                : "Uw klacht ligt bij " + roleWithArticle(behandelaar) + " van de Klachtencommissie.";
    }

    private static String roleWithArticle(Behandelaar behandelaar) {
        return (Set.of(Role.LID, Role.PLAATSVERVANGEND_LID).contains(behandelaar.rol()) ? "een " : "de ")
                + behandelaar.rol().naam();
    }
}
