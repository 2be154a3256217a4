package nl.tegenkracht.melding.signalering;

import java.time.Instant;
import java.time.LocalDate;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.melding.dossier.Role;
import nl.tegenkracht.melding.dossier.Signalering;
import nl.tegenkracht.melding.dossier.SignaleringText;

/**
 * A signalering as one of its two readers sees it.
 *
 * @param id         the id
 * @param versie     for stale forms
 * @param soort      code of what it is about
 * @param aan        name of who reads it; empty if it goes on paper
 * @param tekst      what was sent; empty in a list
 * @param verstuurd  when
 * @param beantwoord when it was answered, or {@code null}
 * @param antwoord   the answer; empty if there is none, and in a list
 * @param groep      how many people it is about; zero if that was not said
 * @param eigen      whether the reader sent it
 * @param magAntwoorden whether an answer is asked of the reader
 * @param begin      from what day on the term runs for which it is kept
 */
record SignaleringView(String id, long versie, String soort, String aan, String tekst, Instant verstuurd,
        Instant beantwoord, String antwoord, int groep, boolean eigen, boolean magAntwoorden,
        LocalDate begin) {

    /** @param text {@code null} in a list, in which nothing is opened */
    static SignaleringView of(Dossier<Signalering> dossier, SignaleringText text, String answer, Caller reader) {
        var signalering = dossier.state();
        var own = Role.VERTROUWENSPERSOON.isOf(dossier, reader);
        return new SignaleringView(dossier.id(), dossier.version(), signalering.soort().code(),
                text == null ? "" : text.aan(), text == null ? "" : text.tekst(), signalering.verstuurd(),
                signalering.beantwoord(), answer, signalering.groep(), own,
                !signalering.isBeantwoord() && own == signalering.isOpPapier(), signalering.begin());
    }

    /** What it is about, in words. */
    public Text naam() {
        return Text.of("melding.signal.kind." + soort);
    }

    /** How it stands, in words. */
    public Text staat() {
        return Text.of(beantwoord == null ? "melding.signal.sent" : "melding.signal.answered");
    }

    @Override
    public String toString() {
        return "SignaleringView[]";
    }
}
