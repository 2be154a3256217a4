package nl.tegenkracht.klacht.procedure.act;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.refusal.Refused;
import nl.tegenkracht.klacht.procedure.Reading;
import nl.tegenkracht.klacht.procedure.rules.ProcedureRules;
import nl.tegenkracht.klacht.procedure.state.Actor;
import nl.tegenkracht.klacht.procedure.state.Bemiddeling.Status;
import nl.tegenkracht.klacht.procedure.state.Bijstand;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.Piece;
import nl.tegenkracht.klacht.procedure.state.Procedure;
import nl.tegenkracht.klacht.procedure.state.RunningTerm;
import nl.tegenkracht.klacht.procedure.state.Track;

/** Everything that can be done in a procedure goes through here: who may not, or not now, is refused here. */
public final class Acts {

    private final ProcedureRules rules;

    /** @param rules the rules of the day of filing */
    public Acts(ProcedureRules rules) {
        this.rules = rules;
    }

    /**
     * Does something.
     *
     * @throws NotFound if the actor takes no part in it, and so may not know that it is there
     * @throws Refused  if it is not for this participant, not possible now, or something it asks for is missing
     */
    public Step take(Procedure procedure, Act act, Actor by, Instant now) {
        var day = LegalClock.day(now);
        var current = Passing.until(procedure, rules, day);
        check(current, act.kind(), act.track(), by);
        return Effects.of(act, new Step(procedure, current, rules, by, day));
    }

    /**
     * Refuses what cannot be done now, whatever would be filled in; as {@link #take} does.
     *
     * @throws NotFound if the actor takes no part in it
     * @throws Refused  if it is not for this participant, or not possible now
     */
    public void requirePossible(Procedure procedure, ActKind kind, int track, Actor by, Instant now) {
        check(Passing.until(procedure, rules, LegalClock.day(now)), kind, track, by);
    }

    /** What this participant could do now in this part, in the order of the table; for a page. */
    public List<ActKind> possible(Procedure procedure, Actor by, int track, Instant now) {
        var day = LegalClock.day(now);
        var current = Passing.until(procedure, rules, day);
        return !current.takesPart(by, track)
                ? List.of()
                : Stream.of(ActKind.values()).filter(kind -> kind.isFor(by.as()))
                        .filter(kind -> isNow(current, kind, by, track))
                        .filter(kind -> rules.areKnown() || kind.needsNoRules())
                        .filter(kind -> !kind.isByThePanel() || current.panel().isComplete())
                        .filter(kind -> current.parts(track).anyMatch(part -> isLeft(current, kind, by, part, day)))
                        .toList();
    }

    /** The pieces this person can mend, oldest first. */
    public static List<Piece> mendable(Procedure procedure, Actor by) {
        return CorrectionActs.mendable(procedure, by).toList();
    }

    /** Who stands by a party and can be sent away by this person. */
    public static List<Bijstand> endable(Procedure procedure, Actor by) {
        return BijstandActs.endable(procedure, by).toList();
    }

    /** What this person can say came of bemiddeling. */
    public static List<Status> outcomes(Actor by) {
        return MediationActs.outcomes(by.as());
    }

    private void check(Procedure procedure, ActKind kind, int track, Actor by) {
        if (!procedure.takesPart(by, track) || isAboutNothing(procedure, kind, track)) {
            throw new NotFound();
        }
        if (!kind.isFor(by.as())) {
            throw refused(kind, Text.of("klacht.procedure.refused.participant", name(kind)));
        }
        if (!rules.areKnown() && !kind.needsNoRules()) {
            throw refused(kind, Text.of("klacht.procedure.refused.rules-unknown"));
        }
        if (!isNow(procedure, kind, by, track)) {
            throw refused(kind, notNow(procedure, kind, track, by));
        }
        if (kind.isByThePanel() && !procedure.panel().isComplete()) {
            throw new Refused(Text.of("klacht.procedure.refused.panel-incomplete"), rules.artikel("commissie"));
        }
    }

    private static boolean isAboutNothing(Procedure procedure, ActKind kind, int track) {
        return kind.isAboutOnePart()
                ? procedure.track(track).isEmpty()
                : procedure.parts(track).findAny().isEmpty();
    }

    /** An act about the klacht as a whole is possible if it is in one of the parts this actor takes part in. */
    private static boolean isNow(Procedure procedure, ActKind kind, Actor by, int track) {
        return procedure.parts(track).filter(part -> procedure.takesPart(by, part.nr()))
                .anyMatch(part -> kind.isPossibleIn(part.stage()));
    }

    /** Why not now, in no more than whoever asks may know of where it stands. */
    private static Text notNow(Procedure procedure, ActKind kind, int track, Actor by) {
        return procedure.parts(track).map(Track::nr).filter(nr -> procedure.takesPart(by, nr)).findFirst()
                .map(nr -> Reading.stage(procedure, nr, by))
                .map(stage -> Text.of("klacht.procedure.refused.stage", name(kind),
                        Text.of("klacht.procedure.stage." + stage.code())))
                .orElseGet(() -> Text.of("klacht.procedure.refused.not-now", name(kind)));
    }

    private Refused refused(ActKind kind, Text reason) {
        return new Refused(reason, rules.artikel(kind.basis()));
    }

    /** What was done already, or can only be refused by now, is not offered; who does it anyway reads why not. */
    private boolean isLeft(Procedure procedure, ActKind kind, Actor by, Track part, LocalDate day) {
        return switch (kind) {
            case VERKLAAR_VRIJ ->
                procedure.panel().seatOf(by.kenmerk()).filter(seat -> seat.vrij() == null).isPresent();
            case LEES_ADVIES -> procedure.ledger().running(RunningTerm.READ, part.nr()).findAny().isPresent();
            case VERDAAG -> DecisionActs.canAdjourn(procedure.ledger(), part.nr(), rules, day);
            case ONDERTEKEN_ADVIES -> part.advice() != null && !part.advice().signedBy(by.as());
            case BESLIS_EXTERN_ONDERZOEK -> InvestigationActs.isOpen(procedure.ledger(), part.nr());
            case ANTWOORD_OP_BEMIDDELING -> MediationActs.canAnswer(procedure, part.nr(), by.as());
            case BEEINDIG_BEMIDDELING -> MediationActs.runs(procedure, part.nr());
            case BEEINDIG -> procedure.surroundings().isDead(Participant.KLAGER, 0);
            case LEG_ONDERZOEK_VAST -> InvestigationActs.isDecided(procedure.ledger(), part.nr());
            default -> true;
        };
    }

    private static Text name(ActKind kind) {
        return Text.of("klacht.procedure.act." + kind.code());
    }
}
