package nl.tegenkracht.melding.vertrouwenspersoon;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.security.Caller;
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

/** Who can be chosen, and choosing someone else. */
@RestController
@RequestMapping("/{domein}/melding/v1")
@Tag(name = "vertrouwenspersonen", description = "De vertrouwenspersonen ongewenste omgangsvormen.")
class VertrouwenspersonenApi {

    private final Vertrouwenspersonen vertrouwenspersonen;
    private final Wisselen wisselen;

    VertrouwenspersonenApi(Vertrouwenspersonen vertrouwenspersonen, Wisselen wisselen) {
        this.vertrouwenspersonen = vertrouwenspersonen;
        this.wisselen = wisselen;
    }

    /** Who can be chosen. */
    @Schema(name = "Vertrouwenspersonen", description = "De vertrouwenspersonen die u kunt kiezen.")
    record VertrouwenspersonenResponse(
            @Schema(description = "De vertrouwenspersonen.") List<Vertrouwenspersoon> vertrouwenspersonen,
            @Schema(description = "Hoeveel het er zijn.") int totaal) {}

    @GetMapping("/vertrouwenspersonen")
    @Operation(operationId = "vertrouwenspersonen", summary = "Wie u kunt kiezen",
            description = "Wie nu benoemd is, van beide kanten en van buiten, behalve uzelf. Alleen in het eigen "
                    + "domein.")
    @ApiResponse(responseCode = "200", description = "De vertrouwenspersonen.")
    VertrouwenspersonenResponse list(@PathVariable String domein, Caller caller) {
        if (!caller.inOwnDomain()) {
            throw new NotFound();
        }
        var others = vertrouwenspersonen.others(caller);
        return new VertrouwenspersonenResponse(others, others.size());
    }

    @PutMapping(path = "/meldingen/{id}/vertrouwenspersoon", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "wissel", summary = "Een andere vertrouwenspersoon kiezen", description = """
            De gekozen vertrouwenspersoon kan daarna alles in de melding lezen, ook eerdere berichten; de vorige niets \
            meer. Alleen de melder kan dit.""")
    @ApiResponse(responseCode = "200", description = "De vertrouwenspersoon die de melding nu heeft.")
    @ApiResponse(responseCode = "400", description = "Er klopt iets niet; alle fouten staan in het antwoord.",
            content = @Content)
    @ApiResponse(responseCode = "409", description = "Dit kan niet; het antwoord noemt reden en artikel.",
            content = @Content)
    @ApiResponse(responseCode = "412", description = "De melding is intussen veranderd.", content = @Content)
    ResponseEntity<Vertrouwenspersoon> wissel(@PathVariable String domein,
            @Parameter(description = "Kenmerk van de melding.") @PathVariable String id,
            @Parameter(description = "De ETag van de melding zoals u haar las.") @RequestHeader(
                    name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody JsonBody<Wisseling> body, Caller caller) {
        var updated = wisselen.wissel(id, body.input(Wisseling.class),
                Versioned.seen(ifMatch), caller);
        return Versioned.ok(updated.version(),
                vertrouwenspersonen.byPseudonym(updated.state().vertrouwenspersoon()).orElseThrow(NotFound::new));
    }
}
