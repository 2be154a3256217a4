package nl.tegenkracht.melding.uren;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.melding.uren.UrenApi.SoortResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The draft of what a vertrouwenspersoon contributes to the annual report, from a portal of one's own. */
@RestController
@Tag(name = "notities", description = "Wat een vertrouwenspersoon voor zichzelf bijhoudt.")
class JaarbijdrageApi {

    private final Jaarbijdragen jaarbijdragen;

    JaarbijdrageApi(Jaarbijdragen jaarbijdragen) {
        this.jaarbijdragen = jaarbijdragen;
    }

    /** The draft. */
    @Schema(name = "Jaarbijdrage", description = "Uw bijdrage aan het jaarverslag, als concept.")
    record JaarbijdrageResponse(@Schema(description = "Het jaar.") int jaar,
            @Schema(description = "Hoeveel meldingen er binnenkwamen.") int ontvangen,
            @Schema(description = "Waar zij over gaan.") List<AantalResponse> aard,
            @Schema(description = "Hoe vaak er een is afgesloten.") int afgesloten,
            @Schema(description = "Wat er is gedaan.") List<AantalResponse> interventies,
            @Schema(description = "Hoe zij afliepen.") List<AantalResponse> resultaten,
            @Schema(description = "Hoeveel er nog lopen.") int nogOpen,
            @Schema(description = "De uren per werkzaamheid.") List<SoortResponse> werkzaamheden,
            @Schema(description = "De uren per kant van de Kamer.") List<SoortResponse> kanten) {

        static JaarbijdrageResponse of(Jaarbijdrage draft) {
            return new JaarbijdrageResponse(draft.jaar(), draft.ontvangen(), AantalResponse.of(draft.aard()),
                    draft.afgesloten(), AantalResponse.of(draft.interventies()),
                    AantalResponse.of(draft.resultaten()), draft.nogOpen(), SoortResponse.of(draft.uren().soorten()),
                    SoortResponse.of(draft.uren().kanten()));
        }
    }

    /** How many of something. */
    @Schema(name = "Aantal", description = "Hoeveel er zijn met een code.")
    record AantalResponse(@Schema(description = "De code.") String code, @Schema(description = "Hoeveel.") int aantal) {

        static List<AantalResponse> of(List<Jaarbijdrage.Aantal> counts) {
            return counts.stream().map(each -> new AantalResponse(each.code(), each.aantal())).toList();
        }
    }

    @GetMapping("/{domein}/melding/v1/jaarbijdrage")
    @Operation(operationId = "jaarbijdrage", summary = "Uw bijdrage aan het jaarverslag, als concept",
            description = "Alleen voor een vertrouwenspersoon, over de meldingen die u nu in dit domein hebt. Wat is "
                    + "overgedragen of vernietigd, telt niet mee.")
    @ApiResponse(responseCode = "200", description = "Het concept.")
    @ApiResponse(responseCode = "400", description = "Dit is geen jaar.", content = @Content)
    JaarbijdrageResponse read(@PathVariable String domein,
            @Parameter(description = "Dit jaar of een van de vier ervoor; leeg is dit jaar.") @RequestParam(
                    required = false) Integer jaar,
            Caller caller) {
        return JaarbijdrageResponse
                .of(jaarbijdragen.of(jaar == null ? jaarbijdragen.years().getFirst() : jaar, caller));
    }
}
