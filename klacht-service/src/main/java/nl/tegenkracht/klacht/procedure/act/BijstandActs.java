package nl.tegenkracht.klacht.procedure.act;

import java.util.stream.Stream;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.klacht.procedure.state.Actor;
import nl.tegenkracht.klacht.procedure.state.Bijstand;
import nl.tegenkracht.klacht.procedure.state.Bijstand.Soort;
import nl.tegenkracht.klacht.procedure.state.LetterKind;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.PieceKind;
import nl.tegenkracht.klacht.procedure.state.Procedure;

/** Who stands by a party, who comes along to the hearing, and how a party is reached. */
final class BijstandActs {

    private static final String HEARING = "hoorzitting";

    private BijstandActs() {
    }

    /** Not somebody who is with the other side; why not is not said. */
    static Step readAlong(Act.LaatMeelezen act, Step step) {
        var around = step.procedure().surroundings();
        var mine = around.active().filter(one -> one.partij().equals(step.by()));
        return step.requires(mine.noneMatch(one -> one.soort() == Soort.VERTROUWENSPERSOON), "companion-before", null)
                .requires(act.vrij() && around.companionOf(act.kenmerk()).isEmpty(), "companion", null)
                .around(one -> one.assisted(step.by(), Soort.VERTROUWENSPERSOON, act.kenmerk(), step.day()))
                .tells(LetterKind.MEELEZEN, step.ownTrack(), step.by().as(), Participant.SECRETARIS);
    }

    /** Another one comes in the place of the one who was named before. */
    static Step nameCounsel(Act.NoemRaadsman act, Step step) {
        var around = step.procedure().surroundings();
        var replaced = step;
        for (var before : around.active().filter(one -> isCounselOf(one, step)).toList()) {
            replaced = replaced.around(one -> one.ended(before.nr(), step.day()));
        }
        return replaced.around(one -> one.assisted(step.by(), Soort.RAADSMAN, null, step.day()))
                .files(PieceKind.RAADSMAN, step.ownTrack(), act.stuk())
                .tells(LetterKind.RAADSMAN, step.ownTrack(), step.by().as(), Participant.SECRETARIS);
    }

    private static boolean isCounselOf(Bijstand one, Step step) {
        return one.soort() == Soort.RAADSMAN && one.partij().equals(step.by());
    }

    static Step end(Act.BeeindigBijstand act, Step step) {
        var bijstand = endable(step.procedure(), step.by()).filter(one -> one.nr() == act.bijstand()).findFirst()
                .orElseThrow(NotFound::new);
        var track = step.ownTrackOf(bijstand.partij());
        return step.around(one -> one.ended(bijstand.nr(), step.day())).tells(LetterKind.BIJSTAND_BEEINDIGD, track,
                bijstand.partij().as(), Participant.SECRETARIS);
    }

    /** Either of the two; the secretaris only a raadsman, for example because he assists the other side too. */
    static Stream<Bijstand> endable(Procedure procedure, Actor by) {
        return procedure.surroundings().active().filter(one -> switch (by.as()) {
            case SECRETARIS -> one.soort() == Soort.RAADSMAN;
            case VERTROUWENSPERSOON -> by.kenmerk().equals(one.kenmerk());
            default -> one.partij().equals(by);
        });
    }

    /** Who comes along is known to both before the hearing. */
    static Step bring(Act.ZegWieMeekomt act, Step step) {
        var party = step.by().as();
        return step.requires(!step.day().isAfter(step.track(act.track()).hearing().op()), "hearing-over", HEARING)
                .files(PieceKind.BEGELEIDING, act.track(), act.stuk())
                .tells(LetterKind.BEGELEIDING, act.track(), party.otherParty(), Participant.SECRETARIS);
    }

    /** A number or address that nobody knows reaches nobody; that of the klager is in the klaagschrift (art. 9 lid 1 b). */
    static Step reach(Act.KiesBereikbaarheid act, Step step) {
        var known = switch (act.kanaal()) {
            case PORTAAL, RAADSMAN -> true;
            case POST -> step.by().as() == Participant.KLAGER;
            case TELEFOON -> false;
        };
        return step.requires(known || act.stuk() != null, "reach-where", null)
                .around(one -> one.reached(step.by(), act.kanaal())).files(PieceKind.BEREIKBAARHEID,
                        step.ownTrack(), act.stuk());
    }
}
