package nl.tegenkracht.klacht.procedure.act;

import nl.tegenkracht.klacht.procedure.state.Ledger;
import nl.tegenkracht.klacht.procedure.state.LetterKind;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.PieceKind;

/**
 * What the Klachtencommissie can advise besides: that somebody from outside investigates further, on which the bevoegd
 * gezag decides, and an advice that is about no case. The terms run on; only a later advice moves one.
 */
final class InvestigationActs {

    private static final String INVESTIGATION = "extern-onderzoek";

    private InvestigationActs() {
    }

    static Step advise(Act.AdviseerExternOnderzoek act, Step step) {
        return step.requires(!isOpen(step.procedure().ledger(), act.track()), "investigation-open", INVESTIGATION)
                .requires(step.track(act.track()).bevoegdGezag() != null, "no-authority", "bevoegd-gezag")
                .files(PieceKind.ONDERZOEKSADVIES, act.track(), act.stuk())
                .tells(LetterKind.ONDERZOEK_GEADVISEERD, act.track(), Participant.BEVOEGD_GEZAG);
    }

    static Step decide(Act.BeslisExternOnderzoek act, Step step) {
        return step.requires(isOpen(step.procedure().ledger(), act.track()), "investigation-none", INVESTIGATION)
                .files(PieceKind.ONDERZOEKSBESLISSING, act.track(), act.stuk()).tells(LetterKind.ONDERZOEK_BESLIST,
                        act.track(), Participant.KLAGER, Participant.AANGEKLAAGDE, Participant.SECRETARIS);
    }

    static Step report(Act.LegOnderzoekVast act, Step step) {
        return step.requires(isDecided(step.procedure().ledger(), act.track()), "investigation-undecided",
                INVESTIGATION).files(PieceKind.ONDERZOEKSRAPPORT, act.track(), act.stuk());
    }

    /** Whether the bevoegd gezag has not decided yet. */
    static boolean isOpen(Ledger ledger, int track) {
        return ledger.count(PieceKind.ONDERZOEKSADVIES, track) > ledger.count(PieceKind.ONDERZOEKSBESLISSING, track);
    }

    static boolean isDecided(Ledger ledger, int track) {
        return ledger.count(PieceKind.ONDERZOEKSBESLISSING, track) > 0;
    }

    /** To the secretaris, who sends it without the case: nobody learns from it that there is one. */
    static Step adviseInGeneral(Act.GeefAlgemeenAdvies act, Step step) {
        return step.files(PieceKind.ALGEMEEN_ADVIES, 0, act.stuk()).tells(LetterKind.ALGEMEEN_ADVIES, 0,
                Participant.SECRETARIS);
    }
}
