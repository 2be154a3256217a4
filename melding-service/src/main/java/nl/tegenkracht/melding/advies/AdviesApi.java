package nl.tegenkracht.melding.advies;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.melding.dossier.Adviesblad;
import nl.tegenkracht.web.api.Versioned;
import nl.tegenkracht.web.input.JsonBody;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The adviesblad, from a portal of one's own. */
@RestController
@RequestMapping("/{domein}/melding/v1/meldingen/{id}/adviesblad")
@Tag(name = "advies", description = "Mogelijke stappen op een rij, en wat de melder daarvan wil.")
class AdviesApi {

    private static final String ID = "Kenmerk van de melding.";
    private static final String ETAG = "De ETag van de melding zoals u haar las.";

    private final Adviseren adviseren;

    AdviesApi(Adviseren adviseren) {
        this.adviseren = adviseren;
    }

    /** The adviesblad and the choice. */
    @Schema(name = "Adviesblad", description = "De stappen op een rij, en wat de melder daarvan wil.")
    record AdviesResponse(
            @Schema(description = "Codes van de stappen; leeg als er nog geen adviesblad is.") List<String> opties,
            @Schema(description = "Wat de vertrouwenspersoon erbij zegt.") String toelichting,
            @Schema(description = "Codes van wat de melder aankruiste; leeg als dat nog niet is gebeurd.") List<String> keuze,
            @Schema(description = "Wat de melder erbij zegt.") String keuzeToelichting) {

        static AdviesResponse of(Adviseren.AdviesView view) {
            var keuze = view.keuze() == null ? new Adviesblad(List.of(), "") : view.keuze();
            return new AdviesResponse(view.opties().stream().map(Adviesoptie::code).toList(), view.toelichting(),
                    keuze.opties(), keuze.toelichting());
        }

        @Override
        public String toString() {
            return "AdviesResponse[]";
        }
    }

    @GetMapping
    @Operation(operationId = "adviesblad", summary = "Het adviesblad lezen",
            description = "Alleen voor de melder en de vertrouwenspersoon die de melding heeft.")
    @ApiResponse(responseCode = "200", description = "Het adviesblad; de ETag is die van de melding.")
    ResponseEntity<AdviesResponse> read(@PathVariable String domein,
            @Parameter(description = ID) @PathVariable String id, Caller caller) {
        return answer(adviseren.view(id, caller));
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "schrijfAdviesblad", summary = "Mogelijke stappen op een rij zetten",
            description = "Alleen voor de vertrouwenspersoon. Een later adviesblad komt in de plaats van het vorige; er "
                    + "gebeurt niets door.")
    @ApiResponse(responseCode = "200", description = "De melder leest het nu.")
    @ApiResponse(responseCode = "400", description = "Er klopt iets niet; alle fouten staan in het antwoord.",
            content = @Content)
    @ApiResponse(responseCode = "409", description = "Dit kan niet; het antwoord noemt reden en artikel.",
            content = @Content)
    @ApiResponse(responseCode = "412", description = "De melding is intussen veranderd.", content = @Content)
    ResponseEntity<AdviesResponse> write(@PathVariable String domein,
            @Parameter(description = ID) @PathVariable String id,
            @Parameter(description = ETAG) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody JsonBody<NewAdvies> body, Caller caller) {
        return answer(adviseren.schrijf(id, body.input(NewAdvies.class), Versioned.seen(ifMatch), caller));
    }

    @PutMapping(path = "/keuze", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "kiesAdvies", summary = "Aankruisen wat u wilt",
            description = "Alleen voor de melder. U zit nergens aan vast: voor iets richting anderen komt er eerst een "
                    + "voorstel.")
    @ApiResponse(responseCode = "200", description = "De vertrouwenspersoon leest het nu.")
    @ApiResponse(responseCode = "400", description = "Er klopt iets niet; alle fouten staan in het antwoord.",
            content = @Content)
    @ApiResponse(responseCode = "409", description = "Dit kan niet; het antwoord noemt reden en artikel.",
            content = @Content)
    @ApiResponse(responseCode = "412", description = "De melding is intussen veranderd.", content = @Content)
    ResponseEntity<AdviesResponse> choose(@PathVariable String domein,
            @Parameter(description = ID) @PathVariable String id,
            @Parameter(description = ETAG) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody JsonBody<NewAdvies> body, Caller caller) {
        return answer(adviseren.kies(id, body.input(NewAdvies.class), Versioned.seen(ifMatch), caller));
    }

    private static ResponseEntity<AdviesResponse> answer(Adviseren.AdviesView view) {
        return Versioned.ok(view.versie(), AdviesResponse.of(view));
    }
}
