package nl.tegenkracht.klacht.inzage;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.tegenkracht.klacht.handelen.ProcedureView;
import nl.tegenkracht.klacht.handelen.ProcedureView.Part;
import nl.tegenkracht.klacht.procedure.state.Kennisgeving;
import nl.tegenkracht.klacht.procedure.state.Piece;
import nl.tegenkracht.klacht.procedure.state.RunningTerm;

/** The procedure in a response: what is this reader's, and nothing of another part. */
@Schema(name = "Procedure", description = "Waar de klacht staat, voor zover het u aangaat.")
record ProcedureResponse(@Schema(description = "Als wie u deelneemt.") String als,
        @Schema(description = "De delen van de klacht waaraan u deelneemt.") List<PartResponse> delen,
        @Schema(description = "Termijnen en servicenormen tot nu toe, oudste eerst.") List<TermResponse> termijnen,
        @Schema(description = "Brieven; voor een partij alleen die aan haar.") List<LetterResponse> brieven,
        @Schema(description = "Stukken die u mag lezen.") List<PieceResponse> stukken,
        @Schema(description = "Wie een partij bijstaat en hoe een partij bereikt wil worden.") List<BesideResponse> bijstand) {

    /** Who assists a party, or how it is reached. */
    @Schema(name = "Bijstand", description = "Dat een partij wordt bijgestaan, of hoe zij bereikt wil worden.")
    record BesideResponse(@Schema(description = "Welke partij.") String partij,
            @Schema(description = "Code.") String soort) {}

    /** A part. */
    @Schema(name = "Deel", description = "Een deel van de klacht.")
    record PartResponse(@Schema(description = "Nummer.") int nr,
            @Schema(description = "Code van waar het staat; leeg als u alleen weet dat het bij de Klachtencommissie "
                    + "ligt.") String stand,
            @Schema(description = "Dag van de hoorzitting.") LocalDate hoorzitting,
            @Schema(description = "Of de beslissing het advies volgt; leeg zolang er geen is.") Boolean gevolgd) {

        static PartResponse of(Part part) {
            return new PartResponse(part.nr(), part.stage() == null ? null : part.stage().code(), part.hearing(),
                    part.gevolgd());
        }
    }

    /** A term or servicenorm. */
    @Schema(name = "Verloop", description = "Een termijn of servicenorm en wat ervan werd.")
    record TermResponse(@Schema(description = "Code.") String code,
            @Schema(description = "Deel; 0 is het geheel.") int deel,
            @Schema(description = "Van wie, als elke partij een eigen heeft.") String voor,
            @Schema(description = "Dag van het begin; telt niet mee.") LocalDate start,
            @Schema(description = "Laatste dag.") LocalDate einde,
            @Schema(description = "Wat ervan werd.") String stand) {

        static TermResponse of(RunningTerm term) {
            return new TermResponse(term.code(), term.track(), term.voor() == null ? null : term.voor().code(),
                    term.start(), term.einde(), ProcedureResponse.code(term.status()));
        }
    }

    /** A letter. */
    @Schema(name = "Brief", description = "Een brief van de procedure.")
    record LetterResponse(@Schema(description = "Nummer in deze lijst.") int nr,
            @Schema(description = "Code.") String brief,
            @Schema(description = "Deel; 0 is het geheel.") int deel, @Schema(description = "Aan wie.") String aan,
            @Schema(description = "Dag van de brief.") LocalDate op,
            @Schema(description = "Dag waarop hij te lezen lag of is bezorgd.") LocalDate bezorgd,
            @Schema(description = "Kenmerk van de tekst; leeg als die er niet is.") String stuk,
            @Schema(description = "Dag waarop hij anders bekend is gemaakt, omdat hij niet was gelezen.") LocalDate bekendOp,
            @Schema(description = "Hoe dat is gedaan.") String bekendVia) {

        static LetterResponse of(Kennisgeving one) {
            return new LetterResponse(one.nr(), one.brief().code(), one.track(), one.aan().code(), one.op(),
                    one.bezorgd(), one.stuk(), one.bekend() == null ? null : one.bekend().op(),
                    one.bekend() == null ? null : one.bekend().via().code());
        }
    }

    /** A piece. */
    @Schema(name = "Stuk", description = "Een stuk van de procedure.")
    record PieceResponse(@Schema(description = "Kenmerk.") String id, @Schema(description = "Soort.") String soort,
            @Schema(description = "Deel; 0 is het geheel.") int deel, @Schema(description = "Van wie.") String door,
            @Schema(description = "Dag.") LocalDate op) {

        static PieceResponse of(Piece piece) {
            return new PieceResponse(piece.stuk(), ProcedureResponse.code(piece.kind()), piece.track(),
                    piece.door().code(), piece.op());
        }
    }

    static ProcedureResponse of(ProcedureView view) {
        return new ProcedureResponse(view.as().code(), view.parts().stream().map(PartResponse::of).toList(),
                view.terms().stream().map(TermResponse::of).toList(),
                view.letters().stream().map(LetterResponse::of).toList(),
                view.pieces().stream().map(PieceResponse::of).toList(),
                view.beside().stream().map(one -> new BesideResponse(one.partij().code(), one.code())).toList());
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
