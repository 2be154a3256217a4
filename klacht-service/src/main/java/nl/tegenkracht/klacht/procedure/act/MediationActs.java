package nl.tegenkracht.klacht.procedure.act;

import java.util.List;
import nl.tegenkracht.klacht.procedure.Knowing;
import nl.tegenkracht.klacht.procedure.state.Bemiddeling;
import nl.tegenkracht.klacht.procedure.state.Bemiddeling.Status;
import nl.tegenkracht.klacht.procedure.state.LetterKind;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.PieceKind;
import nl.tegenkracht.klacht.procedure.state.Procedure;

/**
 * Looking together whether it can be solved (review A7, E5). The other hears of it only once the klager signed what may
 * be said; whoever refuses says no reason, and the panel does not learn of it. Every term runs on.
 */
final class MediationActs {

    private static final String MEDIATION = "bemiddeling";

    private MediationActs() {
    }

    static Step propose(Act.StelBemiddelingVoor act, Step step) {
        return step
                .requires(step.procedure().surroundings().mediation(act.track()).isEmpty(), "mediation-open", MEDIATION)
                .around(one -> one.proposed(act.track()))
                .files(PieceKind.BEMIDDELINGSVOORSTEL, act.track(), act.stuk())
                .tells(LetterKind.BEMIDDELING_VOORGESTELD, act.track(), Participant.KLAGER);
    }

    /** Whether it is this person's turn to say yes or no. */
    static boolean canAnswer(Procedure procedure, int track, Participant by) {
        var status = procedure.surroundings().mediation(track).map(Bemiddeling::status).orElse(null);
        var account = procedure.track(track).orElseThrow().subject().kenmerk() != null;
        return switch (by) {
            case KLAGER -> status == Status.VOORGESTELD || status == Status.KLAGER_AKKOORD;
            case AANGEKLAAGDE -> status == Status.KLAGER_AKKOORD;
            default -> status == Status.KLAGER_AKKOORD && !account;
        };
    }

    static boolean runs(Procedure procedure, int track) {
        return procedure.surroundings().mediation(track).filter(one -> one.status() == Status.LOOPT).isPresent();
    }

    static Step answer(Act.AntwoordOpBemiddeling act, Step step) {
        var by = step.by().as();
        step.requires(canAnswer(step.procedure(), act.track(), by), "mediation-not-asked", MEDIATION);
        var mediation = step.procedure().surroundings().mediation(act.track()).orElseThrow();
        if (!act.instemmen()) {
            return refused(act.track(), mediation, step);
        }
        return by == Participant.KLAGER ? agreed(act, mediation, step) : started(act.track(), mediation, step);
    }

    private static Step agreed(Act.AntwoordOpBemiddeling act, Bemiddeling mediation, Step step) {
        return step.requires(mediation.status() == Status.VOORGESTELD, "mediation-agreed", MEDIATION)
                .requires(act.stuk() != null, "mediation-consent", MEDIATION)
                .around(one -> one.mediated(mediation.nr(), Status.KLAGER_AKKOORD))
                .files(PieceKind.BEMIDDELING_TOESTEMMING, act.track(), act.stuk()).tells(
                        LetterKind.BEMIDDELING_VOORGESTELD, act.track(), Participant.AANGEKLAAGDE,
                        Participant.SECRETARIS);
    }

    private static Step started(int track, Bemiddeling mediation, Step step) {
        return step.around(one -> one.mediated(mediation.nr(), Status.LOOPT)).tells(LetterKind.BEMIDDELING_LOOPT, track,
                Participant.KLAGER, Participant.AANGEKLAAGDE, Participant.SECRETARIS);
    }

    /** Who was asked and did not refuse hears that it will not be. */
    private static Step refused(int track, Bemiddeling mediation, Step step) {
        var told = step.around(one -> one.mediated(mediation.nr(), Status.GEWEIGERD))
                .tells(LetterKind.BEMIDDELING_GEWEIGERD, track, Participant.SECRETARIS);
        if (mediation.status() == Status.VOORGESTELD) {
            return told;
        }
        return step.by().as() == Participant.KLAGER
                ? toAangeklaagde(track, step, told)
                : told.tells(LetterKind.BEMIDDELING_GEWEIGERD, track, Participant.KLAGER);
    }

    /** To whom the proposal was not sent yet nothing is told, and it is not sent any more. */
    private static Step toAangeklaagde(int track, Step before, Step step) {
        return Knowing.of(before.procedure(), Participant.AANGEKLAAGDE, track)
                ? step.tells(LetterKind.BEMIDDELING_GEWEIGERD, track, Participant.AANGEKLAAGDE)
                : step;
    }

    /** A party only stops; what came of it and what was agreed, the secretaris writes down. */
    static List<Status> outcomes(Participant by) {
        return by.isParty() ? List.of(Status.GESTOPT) : List.of(Status.OPGELOST, Status.NIET_OPGELOST, Status.GESTOPT);
    }

    static Step end(Act.BeeindigBemiddeling act, Step step) {
        step.requires(runs(step.procedure(), act.track()), "mediation-none", MEDIATION)
                .requires(outcomes(step.by().as()).contains(act.uitkomst()), "mediation-outcome", MEDIATION)
                .requires(act.stuk() == null || act.uitkomst() == Status.OPGELOST, "mediation-agreement", MEDIATION);
        var mediation = step.procedure().surroundings().mediation(act.track()).orElseThrow();
        return step.around(one -> one.mediated(mediation.nr(), act.uitkomst()))
                .files(PieceKind.BEMIDDELING_AFSPRAAK, act.track(), act.stuk())
                .tells(LetterKind.BEMIDDELING_VOORBIJ, act.track(), Participant.KLAGER, Participant.AANGEKLAAGDE,
                        Participant.SECRETARIS, Participant.VOORZITTER);
    }

    /** The klager died: who knew of an attempt hears that it is over, and not why. */
    static Step stopAll(Step step) {
        var stopped = step;
        for (var one : step.procedure().surroundings().bemiddelingen()) {
            stopped = one.status().isOpen() ? stop(one, stopped) : stopped;
        }
        return stopped;
    }

    private static Step stop(Bemiddeling one, Step step) {
        var stopped = step.around(around -> around.mediated(one.nr(), Status.GESTOPT));
        return switch (one.status()) {
            case KLAGER_AKKOORD -> toAangeklaagde(one.track(), step, stopped)
                    .tells(LetterKind.BEMIDDELING_GEWEIGERD, one.track(), Participant.SECRETARIS);
            case LOOPT -> stopped.tells(LetterKind.BEMIDDELING_VOORBIJ, one.track(), Participant.AANGEKLAAGDE,
                    Participant.SECRETARIS, Participant.VOORZITTER);
            default -> stopped;
        };
    }
}
