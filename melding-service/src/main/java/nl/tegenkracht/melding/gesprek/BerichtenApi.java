package nl.tegenkracht.melding.gesprek;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.starter.security.Caller;
import nl.tegenkracht.starter.dossier.Dossiers;
import nl.tegenkracht.starter.input.Input;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Het gesprek, voor wie toegang heeft tot de melding. */
@RestController
@RequestMapping("/{domein}/melding/v1/meldingen/{id}/berichten")
@Tag(name = "berichten", description = "Het gesprek tussen melder en vertrouwenspersoon.")
class BerichtenApi {

    private final Dossiers<Melding> dossiers;
    private final Berichten berichten;
    private final Gesprek gesprek;

    BerichtenApi(Dossiers<Melding> dossiers, Berichten berichten, Gesprek gesprek) {
        this.dossiers = dossiers;
        this.berichten = berichten;
        this.gesprek = gesprek;
    }

    /** Het hele gesprek. */
    @Schema(name = "Berichten", description = "Het gesprek, oudste bericht eerst.")
    record Lijst(@Schema(description = "De berichten.") List<Regel> berichten,
            @Schema(description = "Hoeveel berichten het zijn.") int totaal) {}

    /** Eén bericht. */
    @Schema(name = "Bericht", description = "Een bericht in het gesprek.")
    record Regel(@Schema(description = "Kenmerk van het bericht.") String id,
            @Schema(description = "Wie het schreef.", allowableValues = {
                    "melder",
                    "vertrouwenspersoon"}) String afzender,
            @Schema(description = "Wanneer het geschreven is.") Instant op,
            @Schema(description = "Wat er staat.") String tekst,
            @Schema(description = "Of u het zelf schreef.") boolean eigen){

        static Regel van(Gesprek.Gelezen bericht) {
            return new Regel(bericht.id(), bericht.afzender().code(), bericht.op(), bericht.tekst(), bericht.eigen());
        }
    }

    /** Bevestiging van een bericht. */
    @Schema(name = "Opgenomen", description = "Bevestiging dat een bericht is opgenomen.")
    record Opgenomen(@Schema(description = "Kenmerk van het bericht.") String id) {}

    @GetMapping
    @Operation(operationId = "berichten", summary = "Het gesprek lezen")
    @ApiResponse(responseCode = "200", description = "Het gesprek.")
    Lijst lees(@PathVariable String domein, @PathVariable String id, Caller beller) {
        var regels = gesprek.lees(dossiers.get(id, beller), beller).stream().map(Regel::van).toList();
        return new Lijst(regels, regels.size());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "schrijf", summary = "Een bericht schrijven", description = "Een bericht verandert daarna nooit meer.", requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(schema = @Schema(implementation = NieuwBericht.class))))
    @ApiResponse(responseCode = "201", description = "Het bericht is opgenomen.")
    @ApiResponse(responseCode = "400", description = "Er klopt iets niet; alle fouten staan in het antwoord.", content = @Content)
    @ApiResponse(responseCode = "409", description = "Dit kan nu niet; het antwoord noemt reden en artikel.", content = @Content)
    ResponseEntity<Opgenomen> schrijf(@PathVariable String domein, @PathVariable String id,
            @RequestBody JsonNode document, Caller beller) {
        dossiers.get(id, beller);
        var bericht = NieuwBericht.lees(Input.of(document));
        berichten.schrijf(id, bericht, beller);
        return ResponseEntity.created(URI.create("/" + domein + "/melding/v1/meldingen/" + id + "/berichten"))
                .body(new Opgenomen(bericht.id()));
    }
}
