package nl.tegenkracht.melding.gesprek;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.starter.dossier.Dossiers;
import nl.tegenkracht.starter.input.Input;
import nl.tegenkracht.starter.security.Caller;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The gesprek, for whoever has access to the melding. */
@RestController
@RequestMapping("/{domein}/melding/v1/meldingen/{id}/berichten")
@Tag(name = "berichten", description = "Het gesprek tussen melder en vertrouwenspersoon.")
class BerichtenApi {

    private final Dossiers<Melding> dossiers;
    private final BerichtWriter berichtWriter;
    private final GesprekReader gesprekReader;

    BerichtenApi(Dossiers<Melding> dossiers, BerichtWriter berichtWriter, GesprekReader gesprekReader) {
        this.dossiers = dossiers;
        this.berichtWriter = berichtWriter;
        this.gesprekReader = gesprekReader;
    }

    /** The whole gesprek. */
    @Schema(name = "Berichten", description = "Het gesprek, oudste bericht eerst.")
    record BerichtenResponse(@Schema(description = "De berichten.") List<BerichtResponse> berichten,
            @Schema(description = "Hoeveel berichten het zijn.") int totaal) {}

    /** One bericht. */
    @Schema(name = "Bericht", description = "Een bericht in het gesprek.")
    record BerichtResponse(@Schema(description = "Kenmerk van het bericht.") String id,
            @Schema(description = "Wie het schreef.", allowableValues = {
                    "melder",
                    "vertrouwenspersoon"}) String afzender,
            @Schema(description = "Wanneer het geschreven is.") Instant op,
            @Schema(description = "Wat er staat.") String tekst,
            @Schema(description = "Of u het zelf schreef.") boolean eigen){

        static BerichtResponse of(GesprekReader.ReadBericht bericht) {
            return new BerichtResponse(bericht.id(), bericht.sender().code(), bericht.at(), bericht.text(),
                    bericht.own());
        }
    }

    /** Confirmation of a bericht. */
    @Schema(name = "Opgenomen", description = "Bevestiging dat een bericht is opgenomen.")
    record BerichtReceipt(@Schema(description = "Kenmerk van het bericht.") String id) {}

    @GetMapping
    @Operation(operationId = "berichten", summary = "Het gesprek lezen",
            description = "Alle berichten bij deze melding. Alleen voor de melder en de vertrouwenspersoon die de melder koos.")
    @ApiResponse(responseCode = "200", description = "Het gesprek.")
    BerichtenResponse read(@PathVariable String domein,
            @Parameter(description = "Kenmerk van de melding.") @PathVariable String id, Caller caller) {
        var entries = gesprekReader.read(dossiers.get(id, caller), caller).stream().map(BerichtResponse::of).toList();
        return new BerichtenResponse(entries, entries.size());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "schrijf", summary = "Een bericht schrijven",
            description = "Een bericht verandert daarna nooit meer.",
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
                    content = @Content(schema = @Schema(implementation = NewBericht.class))))
    @ApiResponse(responseCode = "201", description = "Het bericht is opgenomen.")
    @ApiResponse(responseCode = "400", description = "Er klopt iets niet; alle fouten staan in het antwoord.",
            content = @Content)
    @ApiResponse(responseCode = "409", description = "Dit kan nu niet; het antwoord noemt reden en artikel.",
            content = @Content)
    ResponseEntity<BerichtReceipt> write(@PathVariable String domein,
            @Parameter(description = "Kenmerk van de melding.") @PathVariable String id,
            @RequestBody JsonNode document, Caller caller) {
        dossiers.get(id, caller);
        var bericht = NewBericht.read(Input.of(document));
        berichtWriter.write(id, bericht, caller);
        return ResponseEntity.created(URI.create("/" + domein + "/melding/v1/meldingen/" + id + "/berichten"))
                .body(new BerichtReceipt(bericht.id()));
    }
}
