package nl.tegenkracht.klacht.procedure.act;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.klacht.procedure.Knowing;
import nl.tegenkracht.klacht.procedure.state.LetterKind;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.PieceKind;
import nl.tegenkracht.klacht.procedure.state.Voorziening;

/** Measures for the time of the procedure. Each request goes to the Klachtencommissie first. */
final class VoorzieningActs {

    /** Code of the servicenorm in which a request is answered. */
    static final String MEASURE = "voorziening";

    private VoorzieningActs() {
    }

    /** Does it touch the klager, then the klager hears of it before anybody else does. */
    static Step ask(Act.VraagVoorziening act, Step step) {
        var all = new ArrayList<>(step.procedure().voorzieningen());
        all.add(new Voorziening(all.size() + 1, act.track(), act.verzoek(), false, List.of(), null));
        var asked = step
                .requires(act.verzoek().door() == step.by().as() && act.verzoek().raakt().isParty(), "measure-party",
                        MEASURE)
                .now(step.procedure().withVoorzieningen(all)).starts(MEASURE, act.track(), null, step.day())
                .files(PieceKind.VOORZIENING_VERZOEK, act.track(), act.stuk())
                .tells(LetterKind.VOORZIENING_GEVRAAGD, act.track(), Participant.SECRETARIS);
        return isForeignToKlager(all.getLast())
                ? asked.tells(LetterKind.VOORZIENING_GEVRAAGD, act.track(), Participant.KLAGER)
                : asked;
    }

    /** Before the afschrift the aangeklaagde is heard only about a measure that touches him. */
    static Step hear(Act.HoorOverVoorziening act, Step step) {
        var voorziening = found(act.voorziening(), act.track(), step);
        var accused = act.partij() == Participant.AANGEKLAAGDE;
        var heard = step.requires(act.partij().isParty(), "measure-party", MEASURE)
                .requires(!accused || voorziening.verzoek().raakt() == Participant.AANGEKLAAGDE
                        || voorziening.verzoek().door() == Participant.AANGEKLAAGDE, "measure-touches", MEASURE);
        return change(voorziening, one -> one.heard(act.partij()), accused
                ? heard.tells(LetterKind.VOORZIENING_GEVRAAGD, act.track(), Participant.AANGEKLAAGDE)
                : heard);
    }

    static Step consult(Act.OverlegOverVoorziening act, Step step) {
        var voorziening = found(act.voorziening(), act.track(), step);
        var klagerHeard = voorziening.gehoord().contains(Participant.KLAGER);
        return change(voorziening, Voorziening::consulted, step
                .requires(step.track(act.track()).bevoegdGezag() != null, "no-authority", "bevoegd-gezag")
                .requires(!isForeignToKlager(voorziening) || klagerHeard, "hear-klager", MEASURE)
                .files(PieceKind.VOORZIENING_OVERLEG, act.track(), act.stuk())
                .tells(LetterKind.VOORZIENING_GEVRAAGD, act.track(), Participant.BEVOEGD_GEZAG));
    }

    static Step take(Act.TrefVoorziening act, Step step) {
        var track = act.track();
        var voorziening = found(act.voorziening(), track, step);
        var touches = voorziening.verzoek().raakt() == Participant.AANGEKLAAGDE;
        var heard = voorziening.gehoord().contains(Participant.AANGEKLAAGDE) || act.spoed() != null;
        var taken = step.requires(voorziening.overlegd(), "consult", MEASURE)
                .requires(voorziening.besluit() == null, "measure-taken", MEASURE)
                .requires(!act.tot().isBefore(act.van()), "measure-days", MEASURE)
                .requires(!touches || heard && act.bericht() != null, "hear-accused", MEASURE)
                .ledger(ledger -> ledger.doneAt(fromEnd(voorziening, step), MEASURE, track, step.day()))
                .files(PieceKind.VOORZIENING, track, act.stuk())
                .files(PieceKind.VOORZIENING, track, act.spoed())
                .tells(LetterKind.VOORZIENING, track, Participant.KLAGER, Participant.SECRETARIS);
        return change(voorziening, one -> one.taken(act.van(), act.tot()), knowsOf(voorziening)
                ? taken.files(PieceKind.VOORZIENING_BERICHT, track, act.bericht()).tells(LetterKind.VOORZIENING, track,
                        Participant.AANGEKLAAGDE)
                : taken);
    }

    /** Who never got the letter about an urgent one is written nothing about its end (A7). */
    static Step end(Act.BeeindigVoorziening act, Step step) {
        var voorziening = found(act.voorziening(), act.track(), step);
        step.requires(voorziening.besluit() != null, "measure-none", MEASURE)
                .requires(voorziening.besluit() != null && !act.tot().isBefore(voorziening.besluit().van()),
                        "measure-days", MEASURE);
        var ended = step.tells(LetterKind.VOORZIENING_EINDE, act.track(), Participant.KLAGER, Participant.SECRETARIS);
        var toldOf = knowsOf(voorziening) && Knowing.of(step.procedure(), Participant.AANGEKLAAGDE, act.track());
        return change(voorziening, one -> one.taken(one.besluit().van(), act.tot()), toldOf
                ? ended.tells(LetterKind.VOORZIENING_EINDE, act.track(), Participant.AANGEKLAAGDE)
                : ended);
    }

    /** Whether it moves the klager without the klager having asked for it. */
    private static boolean isForeignToKlager(Voorziening voorziening) {
        return voorziening.verzoek().door() != Participant.KLAGER
                && voorziening.verzoek().raakt() == Participant.KLAGER;
    }

    private static boolean knowsOf(Voorziening voorziening) {
        return voorziening.verzoek().raakt() == Participant.AANGEKLAAGDE
                || voorziening.verzoek().door() == Participant.AANGEKLAAGDE;
    }

    private static Voorziening found(int nr, int track, Step step) {
        return step.procedure().voorzieningen().stream().filter(one -> one.nr() == nr && one.track() == track)
                .findFirst().orElseThrow(NotFound::new);
    }

    /** Among what is asked in this part and not taken yet; each has its own term, in the same order. */
    private static int fromEnd(Voorziening voorziening, Step step) {
        var open = step.procedure().voorzieningen().stream()
                .filter(one -> one.track() == voorziening.track() && one.besluit() == null).toList();
        return open.size() - open.indexOf(voorziening);
    }

    private static Step change(Voorziening voorziening, UnaryOperator<Voorziening> change, Step step) {
        return step.now(step.procedure().withVoorzieningen(step.procedure().voorzieningen().stream()
                .map(one -> one.nr() == voorziening.nr() ? change.apply(one) : one).toList()));
    }
}
