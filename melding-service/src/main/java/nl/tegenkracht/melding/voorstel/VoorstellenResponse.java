package nl.tegenkracht.melding.voorstel;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What was proposed in a melding.
 *
 * @param voorstellen the newest first
 */
@Schema(name = "Voorstellen", description = "Wat de vertrouwenspersoon voorstelde, nieuwste eerst.")
record VoorstellenResponse(@Schema(description = "De voorstellen.") List<VoorstelResponse> voorstellen) {

    /** One of them, with what became of it. */
    @Schema(name = "Voorstel", description = "Een voorstel, met elk antwoord.")
    record VoorstelResponse(@Schema(description = "Kenmerk van het voorstel.") String id,
            @Schema(description = "Code van de soort handeling.") String soort,
            @Schema(description = "Het artikel dat de taak geeft.") String artikel,
            @Schema(description = "Wie het voorstelde; leeg als die niet meer benoemd is.") String van,
            @Schema(description = "Wanneer.") Instant op, @Schema(description = "Met wie.") String wie,
            @Schema(description = "Wat daar verteld wordt.") String deelt,
            @Schema(description = "Of de naam van de melder daar genoemd wordt.") boolean naam,
            @Schema(description = "Waarom, en waar het toe kan leiden.") String waarom,
            @Schema(description = "Op welke dag; leeg als dat niet bekend is.") LocalDate dag,
            @Schema(description = "Hoe laat en waar.") String plaats,
            @Schema(description = "Of het nog beantwoord of uitgevoerd kan worden.") boolean open,
            @Schema(description = "Wat ermee gebeurde, oudste eerst.") List<StapResponse> stappen) {

        @Override
        public String toString() {
            return "VoorstelResponse[]";
        }
    }

    /** What was done about it. */
    @Schema(name = "Voorstelstap", description = "Wat er met een voorstel gebeurde.")
    record StapResponse(@Schema(description = "Wat er gebeurde.", allowableValues = {
            "ingestemd", "geweigerd",
            "ingetrokken", "uitgevoerd", "vervallen"}) String soort, @Schema(description = "Wanneer.") Instant op,
            @Schema(description = "Wat erbij is gezegd.") String tekst){

        @Override
        public String toString() {
            return "StapResponse[]";
        }
    }

    static VoorstellenResponse of(List<VoorstelView> views) {
        return new VoorstellenResponse(views.stream().map(VoorstellenResponse::one).toList());
    }

    private static VoorstelResponse one(VoorstelView view) {
        var voorstel = view.voorstel();
        var tekst = view.tekst();
        return new VoorstelResponse(voorstel.id(), voorstel.soort(), view.handeling().artikel(), view.van(),
                voorstel.op(), tekst.wie(), tekst.deelt(), tekst.naam(), tekst.waarom(),
                view.dag(), tekst.plaats(), view.live(),
                view.stappen().stream().map(step -> new StapResponse(step.soort().code(), step.op(), step.tekst()))
                        .toList());
    }
}
