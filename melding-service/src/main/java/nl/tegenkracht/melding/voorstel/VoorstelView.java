package nl.tegenkracht.melding.voorstel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.melding.dossier.Voorstel;
import nl.tegenkracht.melding.dossier.VoorstelAct;
import nl.tegenkracht.melding.dossier.VoorstelText;

/**
 * A voorstel as melder and vertrouwenspersoon read it.
 *
 * @param voorstel  the voorstel
 * @param handeling what kind of act it is
 * @param van       name of who proposed it, or {@code null} of who is no longer benoemd
 * @param tekst     what is proposed
 * @param live      whether it can still be answered or done
 * @param stappen   what was done about it, oldest first
 */
public record VoorstelView(Voorstel voorstel, Handeling handeling, String van, VoorstelText tekst, boolean live,
        List<StepView> stappen) {

    private static final String STAND = "melding.voorstel.stand.";

    /**
     * What was done about it, with what was said.
     *
     * @param soort what was done
     * @param op    when, UTC
     * @param tekst what was said; empty if nothing was
     * @param onderling whether it stays between the two: then a no asks for something else
     */
    public record StepView(VoorstelAct soort, Instant op, String tekst, boolean onderling) {

        /** What was done, in words. */
        public Text naam() {
            return Text.of(STAND + (onderling && soort == VoorstelAct.GEWEIGERD ? "anders" : soort.code()));
        }

        @Override
        public String toString() {
            return "StepView[]";
        }
    }

    public boolean isIngestemd() {
        return voorstel.is(VoorstelAct.INGESTEMD);
    }

    /** Whether the melder has still to say something. */
    public boolean isGevraagd() {
        return live && voorstel.stappen().isEmpty();
    }

    /** On which day it is to be, or {@code null}. */
    public LocalDate dag() {
        return tekst.dag().isEmpty() ? null : LocalDate.parse(tekst.dag());
    }

    /** How it stands. */
    public Text stand() {
        if (!live && !voorstel.isOver()) {
            return Text.of(STAND + "voorbij");
        }
        return stappen.isEmpty() ? Text.of(STAND + "gevraagd") : stappen.getLast().naam();
    }

    /** Emphasis in the design; the text says the same. */
    public String toon() {
        if (isGevraagd()) {
            return "active";
        }
        return isIngestemd() && live || voorstel.is(VoorstelAct.UITGEVOERD) ? "success" : "neutral";
    }

    @Override
    public String toString() {
        return "VoorstelView[]";
    }
}
