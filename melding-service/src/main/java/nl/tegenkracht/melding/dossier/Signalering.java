package nl.tegenkracht.melding.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.dossier.Decision;
import nl.tegenkracht.core.dossier.Grant;
import nl.tegenkracht.core.dossier.StukReference;
import nl.tegenkracht.core.refusal.Refused;

/**
 * Signalering: what a vertrouwenspersoon brings to the attention of the employer, asked or unasked (KR-2021 art. 5 lid 1
 * onder f). It belongs to no melding, knows of none, and nothing in it says from whom the vertrouwenspersoon has it.
 *
 * @param soort      what it is about
 * @param van        pseudonym (HMAC) of the benoeming that sent it
 * @param aan        pseudonym (HMAC) of who decides for the employer and can read it; empty if it goes on paper
 * @param groep      how many people it is about, as the vertrouwenspersoon said; zero if that does not matter
 * @param verstuurd  when it was sent, legal clock, UTC
 * @param tekst      id of the stuk with the text
 * @param beantwoord when it was answered, legal clock, UTC; {@code null} if it was not
 * @param antwoord   id of the stuk with the answer; {@code null} if there is none
 */
public record Signalering(SignaleringSoort soort, String van, String aan, int groep, Instant verstuurd, String tekst,
        Instant beantwoord, String antwoord) {

    /** As what whoever decides for the employer has access. */
    public static final String BEVOEGD_GEZAG = "bevoegd-gezag";

    private static final String ARTICLE = "KR-2021 art. 5 lid 1 onder f";

    public Signalering {
        verstuurd = verstuurd.truncatedTo(ChronoUnit.MILLIS);
        beantwoord = beantwoord == null ? null : beantwoord.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Sends one. */
    public static Decision<Signalering> verstuur(SignaleringSoort soort, String van, String aan, int groep,
            StukReference tekst, Instant now) {
        return new Signalering(soort, van, aan, groep, now, tekst.id(), null, null)
                .decision(List.of(tekst), "signalering.verstuurd");
    }

    /**
     * Takes in the answer. There is one, and it never changes.
     *
     * @throws Refused if it was answered
     */
    public Decision<Signalering> beantwoord(StukReference text, Instant now) {
        requireUnanswered();
        return new Signalering(soort, van, aan, groep, verstuurd, tekst, now, text.id())
                .decision(List.of(text), "signalering.beantwoord");
    }

    /** @throws Refused if it was answered */
    public void requireUnanswered() {
        if (isBeantwoord()) {
            throw new Refused(Text.of("melding.refused.signal-answered"), ARTICLE);
        }
    }

    public boolean isBeantwoord() {
        return beantwoord != null;
    }

    /** Whether nobody but the sender can read it here: then the sender writes down what was answered. */
    public boolean isOpPapier() {
        return aan.isEmpty();
    }

    /** Since when it stands as it does. */
    public Instant sinds() {
        return isBeantwoord() ? beantwoord : verstuurd;
    }

    /** From what day on the term runs for which it is kept: that of the last thing that happened in it. */
    public LocalDate begin() {
        return LegalClock.day(sinds());
    }

    /** The last decision: from then on nobody has access, and it is destroyed. */
    public Decision<Signalering> farewell() {
        return new Decision<>(this, List.of(), List.of(), List.of(), "signalering.vernietigd");
    }

    private Decision<Signalering> decision(List<StukReference> added, String act) {
        var grants = new ArrayList<Grant>();
        grants.add(new Grant(van, Role.VERTROUWENSPERSOON.code()));
        if (!isOpPapier()) {
            grants.add(new Grant(aan, BEVOEGD_GEZAG));
        }
        return new Decision<>(this, grants, added, List.of(), act);
    }
}
