package nl.tegenkracht.beleid.regelset;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import nl.tegenkracht.beleid.response.ETagResponses;
import nl.tegenkracht.beleid.response.WithETag;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.core.clock.LegalClock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The rules as data, for an organization with a portal or a calculation of its own. */
@RestController
@Tag(name = "regelsets", description = "Termijnen, categorieën, eisen en gronden, elk met zijn artikel.")
class RegelsetsApi {

    private final Regelsets regelsets;
    private final ETagResponses responses;
    private final LegalClock clock;

    RegelsetsApi(Regelsets regelsets, ETagResponses responses, LegalClock clock) {
        this.regelsets = regelsets;
        this.responses = responses;
        this.clock = clock;
    }

    /** All regelsets, including those that no longer apply. */
    @Schema(name = "Regelsets", description = "De regelsets die er zijn, ook die niet meer gelden.")
    record RegelsetsResponse(@Schema(description = "De regelsets.") List<RegelsetSummary> regelsets,
            @Schema(description = "Hoeveel het er zijn.") int totaal) {}

    /** One regelset in the list. */
    @Schema(name = "Regelsetregel", description = "Een regelset in de lijst.")
    record RegelsetSummary(@Schema(description = "Code van de regelset.", example = "KR-2021") String code,
            @Schema(description = "Citeertitel.") String titel,
            @Schema(description = "Eerste dag waarop zij geldt.") LocalDate van,
            @Schema(description = "Eerste dag waarop zij niet meer geldt; leeg als dat niet bekend is.") LocalDate tot,
            @Schema(description = "Of zij vandaag geldt.") boolean geldtNu,
            @Schema(description = "Code van het document met de artikelen.") String document) {

        static RegelsetSummary of(AdoptedRegelset adopted, LocalDate today) {
            var regelset = adopted.regelset();
            return new RegelsetSummary(regelset.code(), regelset.titel(), regelset.van(), regelset.tot(),
                    regelset.appliesOn(today), adopted.document());
        }
    }

    @GetMapping("/{domein}/beleid/v1/regelsets")
    @Operation(operationId = "regelsets", summary = "Alle regelsets", description = "Welke regels er zijn "
            + "en welke vandaag gelden.")
    @ApiResponse(responseCode = "200", description = "De lijst, met een ETag.")
    @WithETag
    ResponseEntity<RegelsetsResponse> list(@PathVariable("domein") String domain) {
        var today = clock.today();
        var summaries = regelsets.all().stream().map(adopted -> RegelsetSummary.of(adopted, today)).toList();
        return responses.ok(new RegelsetsResponse(summaries, summaries.size()));
    }

    @GetMapping("/{domein}/beleid/v1/regelsets/{code}")
    @Operation(operationId = "regelset", summary = "Eén regelset", description = "Alle regels, "
            + "elk met het artikel waar zij staan.")
    @ApiResponse(responseCode = "200", description = "De regelset, met een ETag.")
    @WithETag
    @ApiResponse(responseCode = "404", description = "Die regelset is er niet.", content = @Content)
    ResponseEntity<Regelset> regelset(@PathVariable("domein") String domain,
            @Parameter(description = "Code van de regelset.", example = "KR-2021") @PathVariable String code) {
        return responses.okOrNotFound(regelsets.byCode(code).map(AdoptedRegelset::regelset));
    }
}
