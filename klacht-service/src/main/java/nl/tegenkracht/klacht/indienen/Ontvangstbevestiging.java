package nl.tegenkracht.klacht.indienen;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.klacht.dossier.Behandelaar;
import nl.tegenkracht.klacht.dossier.Role;

/** Ontvangstbevestiging: the written confirmation of receipt, with date and time (KR-2021 art. 9 lid 4). */
final class Ontvangstbevestiging {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter
            .ofPattern("EEEE d MMMM yyyy 'om' HH.mm 'uur'", Locale.forLanguageTag("nl")).withZone(LegalClock.ZONE);

    private Ontvangstbevestiging() {
    }

    /** The text; {@code behandelaar} is {@code null} if nobody can have the klacht now. */
    static String text(Instant ontvangen, Behandelaar behandelaar) {
        return "Uw klaagschrift is ontvangen op " + MOMENT.format(ontvangen) + " (Nederlandse tijd). "
                + recipient(behandelaar)
                + " Dit is de schriftelijke bevestiging van ontvangst volgens artikel 9 lid 4 van de Klachtenregeling "
                + "ongewenste omgangsvormen Tweede Kamer.";
    }

    private static String recipient(Behandelaar behandelaar) {
        return behandelaar == null
                ? "Op dit moment is niemand van de Klachtencommissie benoemd die uw klacht mag lezen. Zodra dat wel zo "
                        + "is, krijgt die uw klacht vanzelf."
                : "Het is aangeboden aan " + roleWithArticle(behandelaar) + " van de Klachtencommissie.";
    }

    private static String roleWithArticle(Behandelaar behandelaar) {
        return (behandelaar.rol() == Role.LID ? "een " : "de ") + behandelaar.rol().naam();
    }
}
