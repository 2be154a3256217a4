package nl.tegenkracht.klacht.procedure;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.tegenkracht.klacht.procedure.state.Kennisgeving;
import nl.tegenkracht.klacht.procedure.state.LetterKind;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.Procedure;

/**
 * Who outside the Klachtencommissie knows of a part. A letter that was written and not sent tells nobody anything: who
 * has nothing else never learns of it (review A7, E3), so nothing comes after it and it is not sent any more.
 */
public final class Knowing {

    private static final Set<LetterKind> NOTHING_MORE = EnumSet.of(LetterKind.INGETROKKEN, LetterKind.BEEINDIGD,
            LetterKind.NIET_ONTVANKELIJK);

    private Knowing() {
    }

    /** Whether this participant ever learned anything of this part. */
    public static boolean of(Procedure procedure, Participant who, int track) {
        return procedure.ledger().knows(who, track)
                && (who != Participant.AANGEKLAAGDE || hasHeard(procedure, track));
    }

    /** Reads here, was heard or answered, or has a letter of which it is proved that it came. */
    private static boolean hasHeard(Procedure procedure, int track) {
        return procedure.parts(track).anyMatch(part -> part.subject().kenmerk() != null)
                || procedure.voorzieningen().stream().filter(one -> one.track() == track)
                        .anyMatch(one -> one.gehoord().contains(Participant.AANGEKLAAGDE))
                || procedure.ledger().told().stream().filter(one -> one.track() == track)
                        .anyMatch(one -> one.aan() == Participant.AANGEKLAAGDE && one.bezorgd() != null
                                || isAnswered(one));
    }

    /** Only an answer to the proposal makes these, also one that the secretaris wrote down. */
    private static boolean isAnswered(Kennisgeving letter) {
        return letter.brief() == LetterKind.BEMIDDELING_LOOPT
                || letter.brief() == LetterKind.BEMIDDELING_GEWEIGERD && letter.aan() == Participant.KLAGER;
    }

    /** Whether this letter was not sent, and is not to be sent any more. */
    public static boolean isOvertaken(Procedure procedure, Kennisgeving letter) {
        return letter.bezorgd() == null && overtook(procedure, letter).isPresent();
    }

    /** What happened before this letter was sent, so that it is not to be sent any more; empty if it still is. */
    public static Optional<Kennisgeving> overtook(Procedure procedure, Kennisgeving letter) {
        return letter.aan() != Participant.AANGEKLAAGDE || of(procedure, letter.aan(), letter.track())
                ? Optional.empty()
                : procedure.ledger().told().stream()
                        .filter(later -> later.nr() > letter.nr() && later.track() == letter.track())
                        .filter(later -> NOTHING_MORE.contains(later.brief())
                                || isOverWith(procedure, letter, later))
                        .findFirst();
    }

    private static boolean isOverWith(Procedure procedure, Kennisgeving letter, Kennisgeving later) {
        return switch (letter.brief()) {
            case BEMIDDELING_VOORGESTELD -> later.brief() == LetterKind.BEMIDDELING_GEWEIGERD;
            case VOORZIENING -> later.brief() == LetterKind.VOORZIENING_EINDE && noMeasureHolds(procedure, later);
            default -> false;
        };
    }

    /** After the day of that letter; the end of one may be told twice, when its day was corrected. */
    private static boolean noMeasureHolds(Procedure procedure, Kennisgeving end) {
        return procedure.voorzieningen().stream()
                .filter(one -> one.track() == end.track() && one.besluit() != null)
                .noneMatch(one -> one.besluit().tot().isAfter(end.op()));
    }
}
