package nl.tegenkracht.melding.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.MeldingNews;
import nl.tegenkracht.melding.dossier.NextStep;
import nl.tegenkracht.melding.dossier.Role;
import nl.tegenkracht.melding.dossier.Werkmap;

/**
 * What somebody has beside a melding in the own list; the words and the plans are those of a vertrouwenspersoon.
 *
 * @param alias     what they call it; may be empty
 * @param stap      what comes next, or {@code null}
 * @param stapOp    on which day, or {@code null}
 * @param ongelezen how much of the other was not opened yet: for a vertrouwenspersoon the verhaal, if nothing ever was,
 *                  and berichten
 * @param wacht     for how many days the melder has been waiting; zero if it is not the turn of the vertrouwenspersoon
 */
record OwnWork(String alias, NextStep stap, LocalDate stapOp, int ongelezen, long wacht) {

    /** Of a melder, who keeps nothing. */
    static OwnWork ofMelder(Melding melding, int openedUpTo) {
        return new OwnWork("", null, null, Math.max(0, MeldingNews.forMelder(melding) - openedUpTo), 0);
    }

    /** @param werkmap {@code null} if nothing was opened or kept yet */
    static OwnWork of(Melding melding, Werkmap werkmap, Instant now) {
        var wacht = melding.asks(Role.VERTROUWENSPERSOON)
                ? ChronoUnit.DAYS.between(LegalClock.day(melding.sinds()), LegalClock.day(now))
                : 0;
        return werkmap == null
                ? new OwnWork("", null, null, 1 + unread(melding, 0), wacht)
                : new OwnWork(werkmap.alias(), werkmap.stap(), werkmap.stapOp(), unread(melding, werkmap.gelezen()),
                        wacht);
    }

    private static int unread(Melding melding, int read) {
        var berichten = melding.berichten();
        return (int) berichten.subList(Math.min(read, berichten.size()), berichten.size()).stream()
                .filter(bericht -> melding.senderOf(bericht) == Role.MELDER).count();
    }

    /** What comes next, in words; {@code null} if nothing was planned. */
    public Text volgende() {
        return stap == null ? null : Text.of("melding.notities.step." + stap.code());
    }
}
