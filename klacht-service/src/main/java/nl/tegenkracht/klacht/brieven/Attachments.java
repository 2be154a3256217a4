package nl.tegenkracht.klacht.brieven;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.tegenkracht.klacht.procedure.state.Kennisgeving;
import nl.tegenkracht.klacht.procedure.state.LetterKind;
import nl.tegenkracht.klacht.procedure.state.Piece;
import nl.tegenkracht.klacht.procedure.state.PieceKind;

/** Which pieces go with a letter, of those that its reader may read. */
final class Attachments {

    /** With these goes what was written before, too. */
    private static final Set<LetterKind> ALL_SO_FAR = EnumSet.of(LetterKind.FEITENOVERZICHT, LetterKind.ADVIES,
            LetterKind.AFSCHRIFT_ADVIES);

    private Attachments() {
    }

    /** @param readable what the reader may read, in the order in which it came */
    static List<Piece> of(Kennisgeving letter, List<Piece> readable) {
        if (letter.brief() == LetterKind.HERSTELD) {
            return readable.stream().filter(piece -> piece.isMended() && piece.track() == letter.track()
                    && piece.op().equals(letter.op())).toList();
        }
        var fitting = readable.stream().filter(piece -> kinds(letter.brief()).contains(piece.kind()))
                .filter(piece -> piece.track() == letter.track() || piece.track() == 0)
                .filter(piece -> !piece.op().isAfter(letter.op()))
                .filter(piece -> letter.brief() != LetterKind.STUK_ANDERE_PARTIJ || piece.door() != letter.aan())
                .toList();
        var ofThatDay = fitting.stream().filter(piece -> piece.op().equals(letter.op())).toList();
        return ALL_SO_FAR.contains(letter.brief()) || isLatePiece(letter, ofThatDay)
                ? lastOf(letter, fitting)
                : ofThatDay;
    }

    /** A late piece keeps the day on which it came in, also if it is admitted later. */
    private static boolean isLatePiece(Kennisgeving letter, List<Piece> ofThatDay) {
        return letter.brief() == LetterKind.STUK_ANDERE_PARTIJ && ofThatDay.isEmpty();
    }

    private static List<Piece> lastOf(Kennisgeving letter, List<Piece> fitting) {
        return ALL_SO_FAR.contains(letter.brief()) || fitting.isEmpty() ? fitting : List.of(fitting.getLast());
    }

    private static List<PieceKind> kinds(LetterKind kind) {
        return switch (kind) {
            case VERZOEK_AANVULLING -> List.of(PieceKind.VERZOEK_AANVULLING);
            case ONTVANKELIJKHEID -> List.of(PieceKind.ONTVANKELIJKHEID, PieceKind.BESLISSING_NIET_ONTVANKELIJK);
            case ADVIES_NIET_ONTVANKELIJK -> List.of(PieceKind.ADVIES_NIET_ONTVANKELIJK);
            case TERUGGEZONDEN -> List.of(PieceKind.TERUGZENDING);
            case NIET_ONTVANKELIJK -> List.of(PieceKind.BESLISSING_NIET_ONTVANKELIJK);
            case AFSCHRIFT -> List.of(PieceKind.AFSCHRIFT);
            case UITNODIGING -> List.of(PieceKind.UITNODIGING);
            case STUK_ANDERE_PARTIJ -> List.of(PieceKind.STUK);
            case LAAT_STUK_BESLIST -> List.of(PieceKind.BESLISSING_LAAT_STUK);
            case FEITENOVERZICHT -> List.of(PieceKind.HOORVERSLAG, PieceKind.FEITENOVERZICHT);
            case LATER_ADVIES -> List.of(PieceKind.LATER_ADVIES);
            case ADVIES, AFSCHRIFT_ADVIES -> List.of(PieceKind.ADVIES, PieceKind.ZIENSWIJZE, PieceKind.HOORVERSLAG);
            case VERDAGING -> List.of(PieceKind.VERDAGING);
            case BESLISSING -> List.of(PieceKind.BESLISSING);
            case BESLISSING_GENOMEN -> List.of(PieceKind.BESLISSING, PieceKind.BESLISSING_NIET_ONTVANKELIJK);
            case VOORZIENING_GEVRAAGD -> List.of(PieceKind.VOORZIENING_VERZOEK, PieceKind.VOORZIENING_OVERLEG);
            case VOORZIENING -> List.of(PieceKind.VOORZIENING, PieceKind.VOORZIENING_BERICHT);
            case WRAKING_GEVRAAGD -> List.of(PieceKind.WRAKING);
            case WRAKING_BESLIST -> List.of(PieceKind.WRAKING_BESLISSING);
            case RAADSMAN -> List.of(PieceKind.RAADSMAN);
            case BEGELEIDING -> List.of(PieceKind.BEGELEIDING);
            case UITVOERINGSOPDRACHT -> List.of(PieceKind.UITVOERINGSOPDRACHT);
            case ONDERZOEK_GEADVISEERD -> List.of(PieceKind.ONDERZOEKSADVIES);
            case ONDERZOEK_BESLIST -> List.of(PieceKind.ONDERZOEKSBESLISSING);
            case ALGEMEEN_ADVIES -> List.of(PieceKind.ALGEMEEN_ADVIES);
            case BEMIDDELING_VOORGESTELD -> List.of(PieceKind.BEMIDDELINGSVOORSTEL, PieceKind.BEMIDDELING_TOESTEMMING);
            case BEMIDDELING_VOORBIJ -> List.of(PieceKind.BEMIDDELING_AFSPRAAK);
            case BEEINDIGD -> List.of(PieceKind.EINDE);
            case BEMIDDELING_GEWEIGERD, BEMIDDELING_LOOPT, KLAGER_OVERLEDEN, HERSTELD, UITGEVOERD,
                    GEDRAGING_INGETROKKEN, MEELEZEN, BIJSTAND_BEEINDIGD, ONTVANGSTBEVESTIGING, VOORZIENING_EINDE,
                    COMMISSIE_NIET_COMPLEET,
                    INGETROKKEN ->
                List.of();
        };
    }
}
