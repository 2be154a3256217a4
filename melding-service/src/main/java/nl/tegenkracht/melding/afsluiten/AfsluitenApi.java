package nl.tegenkracht.melding.afsluiten;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.web.api.Versioned;
import nl.tegenkracht.web.input.JsonBody;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Ending, closing and reopening from a portal of one's own. */
@RestController
@RequestMapping(path = "/{domein}/melding/v1/meldingen/{id}")
@Tag(name = "afsluiten", description = "Een melding beëindigen, afsluiten en heropenen.")
class AfsluitenApi {

    private static final String ID = "Kenmerk van de melding.";
    private static final String ETAG = "De ETag van de melding zoals u haar las.";

    private final Afsluiten afsluiten;
    private final Nawoorden nawoorden;

    AfsluitenApi(Afsluiten afsluiten, Nawoorden nawoorden) {
        this.afsluiten = afsluiten;
        this.nawoorden = nawoorden;
    }

    /** How the melding stands after this. */
    @Schema(name = "Stand", description = "Hoe de melding er nu voor staat.")
    record StandResponse(@Schema(description = "Kenmerk van de melding.") String id,
            @Schema(description = "Code van de staat.") String staat,
            @Schema(description = "Sinds wanneer.") Instant sinds) {}

    @PostMapping(path = "/einde", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "beeindig", summary = "Een melding zelf beëindigen",
            description = "Alleen voor de melder, op elk moment en zonder reden. De vertrouwenspersoon wordt daarna om "
                    + "de afsluitbrief gevraagd. Heropenen kan altijd.")
    @ApiResponse(responseCode = "200", description = "De melding is beëindigd, nu of al eerder met dezelfde woorden.")
    @ClosingAnswers
    ResponseEntity<StandResponse> beeindig(@PathVariable String domein,
            @Parameter(description = ID) @PathVariable String id,
            @Parameter(description = ETAG) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody JsonBody<Einde> body, Caller caller) {
        return stand(afsluiten.beeindig(id, body.input(Einde.class),
                Versioned.seen(ifMatch), caller));
    }

    @PostMapping(path = "/afsluiting", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "sluitAf", summary = "Een melding afsluiten met een afsluitbrief",
            description = "Alleen voor de vertrouwenspersoon die de melding heeft. De melder leest de brief meteen; hij "
                    + "verandert daarna nooit meer. De codes tellen in de cijfers, zonder naam.")
    @ApiResponse(responseCode = "200", description = "De melding is afgesloten, nu of al eerder met dezelfde brief.")
    @ClosingAnswers
    ResponseEntity<StandResponse> sluitAf(@PathVariable String domein,
            @Parameter(description = ID) @PathVariable String id,
            @Parameter(description = ETAG) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody JsonBody<NewAfsluiting> body, Caller caller) {
        return stand(afsluiten.sluitAf(id, body.input(NewAfsluiting.class),
                Versioned.seen(ifMatch), caller));
    }

    @PostMapping(path = "/heropening", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "heropen", summary = "Een melding heropenen",
            description = "Alleen voor de melder, op elk moment na het beëindigen of afsluiten. Met dezelfde "
                    + "vertrouwenspersoon; is die niet meer benoemd, dan kiest de melder daarna een andere.")
    @ApiResponse(responseCode = "200", description = "De melding is heropend, nu of al eerder met dezelfde woorden.")
    @ClosingAnswers
    ResponseEntity<StandResponse> heropen(@PathVariable String domein,
            @Parameter(description = ID) @PathVariable String id,
            @Parameter(description = ETAG) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody JsonBody<Heropening> body, Caller caller) {
        return stand(afsluiten.heropen(id, body.input(Heropening.class),
                Versioned.seen(ifMatch), caller));
    }

    @PostMapping(path = "/nawoord", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "schrijfNawoord", summary = "Na het afsluiten laten weten hoe het nu is",
            description = "Alleen voor de melder. De melding blijft afgesloten; van niemand wordt iets gevraagd.")
    @ApiResponse(responseCode = "200", description = "Het is opgenomen, nu of al eerder met hetzelfde kenmerk.")
    @ClosingAnswers
    ResponseEntity<StandResponse> nawoord(@PathVariable String domein,
            @Parameter(description = ID) @PathVariable String id, @RequestBody JsonBody<NewNawoord> body,
            Caller caller) {
        return stand(nawoorden.write(id, body.input(NewNawoord.class), caller));
    }

    private static ResponseEntity<StandResponse> stand(Dossier<Melding> dossier) {
        var melding = dossier.state();
        return Versioned.ok(dossier.version(),
                new StandResponse(dossier.id(), melding.staat().code(), melding.sinds()));
    }
}
