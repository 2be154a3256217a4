package nl.tegenkracht.klacht.brieven;

import nl.tegenkracht.klacht.procedure.act.ActKind;
import nl.tegenkracht.klacht.procedure.state.Kennisgeving;
import nl.tegenkracht.klacht.procedure.state.LetterKind;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.Track;

/** Letters beside the way a klacht goes: mended pieces, carrying out, investigation, and what was withdrawn of it. */
final class MoreLetters {

    private MoreLetters() {
    }

    static void mended(Letter letter, LetterText text) {
        text.say("brieven.hersteld." + (letter.isMendedByAuthority() ? "authority" : "commissie"))
                .also("brieven.hersteld.beside").say("brieven.hersteld.terms");
    }

    /** Not the klacht, the klager or the advice. */
    static void order(LetterText text) {
        text.say("brieven.uitvoeringsopdracht.what").also("brieven.uitvoeringsopdracht.only")
                .say("brieven.uitvoeringsopdracht.do").also("brieven.uitvoeringsopdracht.over");
    }

    static void carriedOut(LetterText text) {
        text.say("brieven.uitgevoerd.what").also("brieven.uitgevoerd.over");
    }

    static void investigation(LetterText text) {
        text.say("brieven.onderzoek-geadviseerd.what").cite("extern-onderzoek")
                .say("brieven.onderzoek-geadviseerd.do").say("brieven.onderzoek-geadviseerd.terms")
                .cite("later-advies");
    }

    static void investigationDecided(Letter letter, LetterText text) {
        text.say("brieven.onderzoek-beslist.what").cite("extern-onderzoek").also("brieven.onderzoek-beslist.reasons")
                .say("brieven.onderzoek-beslist." + (letter.isToAParty() ? "party" : "commissie")).cite("later-advies");
    }

    static void inGeneral(LetterText text) {
        text.say("brieven.algemeen-advies.what").cite("algemeen-advies").say("brieven.algemeen-advies.no-case");
    }

    static void klagerDied(Letter letter, LetterText text) {
        text.say("brieven.klager-overleden.what").also("brieven.klager-overleden.stops");
        if (letter.procedure().tracks().stream().anyMatch(part -> couldBeEnded(letter, part))) {
            text.say("brieven.klager-overleden.do").cite("algemeen-advies");
        }
        text.also("brieven.klager-overleden.heirs");
    }

    /** Whether it went on without an advice when this letter was written: it can now, or that came to an end since. */
    private static boolean couldBeEnded(Letter letter, Track part) {
        var ends = letter.procedure().ledger().told().stream().filter(one -> one.track() == part.nr())
                .filter(one -> one.brief().ends() || one.brief() == LetterKind.ADVIES).map(Kennisgeving::nr).toList();
        return ends.isEmpty()
                ? ActKind.BEEINDIG.isPossibleIn(part.stage())
                : ends.getFirst() > letter.notice().nr();
    }

    /** Who died is told nothing; the others no more than that it is over. */
    static void ended(Letter letter, LetterText text) {
        text.say("brieven.beeindigd.what").also("brieven.beeindigd.no-advice")
                .say("brieven.beeindigd." + (letter.isToAParty() ? "party" : "other"));
    }

    static void conduct(Letter letter, LetterText text) {
        text.say("brieven.gedraging-ingetrokken." + (letter.isTo(Participant.KLAGER) ? "klager" : "other"))
                .also("brieven.gedraging-ingetrokken.rest").say("brieven.gedraging-ingetrokken.kept");
    }
}
