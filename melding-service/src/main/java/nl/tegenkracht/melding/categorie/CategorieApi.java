package nl.tegenkracht.melding.categorie;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.melding.dossier.Melding;
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

/** What a melding is about, from a portal of one's own. */
@RestController
@RequestMapping("/{domein}/melding/v1/meldingen/{id}/categorieen")
@Tag(name = "afsluiten", description = "Een melding beëindigen, afsluiten en heropenen.")
class CategorieApi {

    private static final String ID = "Kenmerk van de melding.";

    private final Categoriseren categoriseren;

    CategorieApi(Categoriseren categoriseren) {
        this.categoriseren = categoriseren;
    }

    @GetMapping
    @Operation(operationId = "categorieen", summary = "Lezen hoe een melding geregistreerd staat",
            description = "Alleen voor de vertrouwenspersoon die de melding heeft.")
    @ApiResponse(responseCode = "200", description = "De codes; de ETag is die van de melding.")
    ResponseEntity<Categorisering> read(@PathVariable String domein,
            @Parameter(description = ID) @PathVariable String id, Caller caller) {
        return answer(categoriseren.held(id, caller));
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "categoriseer", summary = "Registreren waar een melding over gaat",
            description = "Alleen voor de vertrouwenspersoon die de melding heeft, op elk moment, ook na het afsluiten. "
                    + "De eigen soorten van de vertrouwenspersonen tellen in de cijfers als die van de regeling.")
    @ApiResponse(responseCode = "200", description = "Zo staat zij nu geregistreerd.")
    @ApiResponse(responseCode = "400", description = "Er klopt iets niet; alle fouten staan in het antwoord.",
            content = @Content)
    @ApiResponse(responseCode = "412", description = "De melding is intussen veranderd.", content = @Content)
    ResponseEntity<Categorisering> register(@PathVariable String domein,
            @Parameter(description = ID) @PathVariable String id,
            @Parameter(description = "De ETag van de melding zoals u haar las.") @RequestHeader(
                    name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody JsonBody<Categorisering> body, Caller caller) {
        return answer(
                categoriseren.registreer(id, body.input(Categorisering.class), Versioned.seen(ifMatch), caller));
    }

    private static ResponseEntity<Categorisering> answer(Dossier<Melding> dossier) {
        return Versioned.ok(dossier.version(), new Categorisering(dossier.state().categorieen()));
    }
}
