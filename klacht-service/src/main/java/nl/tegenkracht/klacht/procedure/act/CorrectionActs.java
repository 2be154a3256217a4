package nl.tegenkracht.klacht.procedure.act;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.klacht.procedure.Reading;
import nl.tegenkracht.klacht.procedure.state.Actor;
import nl.tegenkracht.klacht.procedure.state.LetterKind;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.Piece;
import nl.tegenkracht.klacht.procedure.state.PieceKind;
import nl.tegenkracht.klacht.procedure.state.Procedure;

/**
 * Mending a slip. The regeling knows none: a new version comes beside the old one, to the same people, and changes no
 * term. Only the bevoegd gezag revises its own decision.
 */
final class CorrectionActs {

    private static final Set<PieceKind> OF_THE_COMMISSIE = EnumSet.of(PieceKind.VERZOEK_AANVULLING,
            PieceKind.ONTVANKELIJKHEID, PieceKind.ADVIES_NIET_ONTVANKELIJK, PieceKind.AFSCHRIFT, PieceKind.UITNODIGING,
            PieceKind.HOORVERSLAG, PieceKind.FEITENOVERZICHT, PieceKind.LATER_ADVIES, PieceKind.WRAKING_BESLISSING);
    private static final Set<PieceKind> OF_THE_AUTHORITY = EnumSet.of(PieceKind.BESLISSING, PieceKind.VERDAGING,
            PieceKind.BESLISSING_NIET_ONTVANKELIJK, PieceKind.VOORZIENING, PieceKind.ONDERZOEKSBESLISSING);

    private CorrectionActs() {
    }

    /** What this person can mend: what somebody has, in its last version. */
    static Stream<Piece> mendable(Procedure procedure, Actor by) {
        var pieces = procedure.ledger().pieces();
        return pieces.stream().filter(piece -> isOf(by.as(), piece.kind()))
                .filter(piece -> procedure.takesPart(by, piece.track()))
                .filter(piece -> pieces.stream().noneMatch(later -> piece.stuk().equals(later.herstelt())))
                .filter(piece -> Reading.outsideReaders(procedure, piece).findAny().isPresent());
    }

    /** The advice has two signatures; a slip in it is mended by who presides. */
    private static boolean isOf(Participant by, PieceKind kind) {
        return switch (by) {
            case VOORZITTER -> kind == PieceKind.ADVIES || OF_THE_COMMISSIE.contains(kind);
            case SECRETARIS -> OF_THE_COMMISSIE.contains(kind);
            case BEVOEGD_GEZAG -> OF_THE_AUTHORITY.contains(kind);
            default -> false;
        };
    }

    static Step mend(Act.HerstelStuk act, Step step) {
        var piece = mendable(step.procedure(), step.by()).filter(one -> one.stuk().equals(act.stuk())).findFirst()
                .orElseThrow(NotFound::new);
        var mended = step.ledger(ledger -> ledger.filed(
                new Piece(act.nieuw(), piece.kind(), piece.track(), step.by().as(), step.day(), piece.stuk())));
        for (var reader : Reading.outsideReaders(step.procedure(), piece).filter(as -> as != step.by().as()).toList()) {
            mended = mended.tells(LetterKind.HERSTELD, piece.track(), reader);
        }
        return step.by().as() == Participant.BEVOEGD_GEZAG
                ? mended.tells(LetterKind.HERSTELD, piece.track(), Participant.SECRETARIS)
                : mended;
    }
}
