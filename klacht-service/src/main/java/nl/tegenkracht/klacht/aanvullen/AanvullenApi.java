package nl.tegenkracht.klacht.aanvullen;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.klacht.schrift.KlaagschriftDto;
import nl.tegenkracht.web.api.FilingAnswers;
import nl.tegenkracht.web.api.Versioned;
import nl.tegenkracht.web.input.JsonBody;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Adding to a klaagschrift from a portal of one's own. */
@RestController
@Tag(name = "klachten", description = "Klachten bij de Klachtencommissie ongewenste omgangsvormen.")
class AanvullenApi {

    private final Aanvullen aanvullen;

    AanvullenApi(Aanvullen aanvullen) {
        this.aanvullen = aanvullen;
    }

    /** The klacht after the aanvulling. */
    @Schema(name = "Aangevuld", description = "Bevestiging dat een aanvulling is opgenomen.")
    record AanvullingReceipt(@Schema(description = "Kenmerk van de klacht.") String id,
            @Schema(description = "Code van de staat.") String staat) {}

    @PostMapping(path = "/{domein}/klacht/v1/klachten/{id}/aanvullingen", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "vulAan", summary = "Een klaagschrift aanvullen",
            description = "Alleen voor de klager. Wat er al was verandert niet; de bevindingen worden opnieuw "
                    + "berekend.")
    @ApiResponse(responseCode = "201", description = "De aanvulling is opgenomen.")
    @FilingAnswers
    ResponseEntity<AanvullingReceipt> vulAan(@PathVariable String domein,
            @Parameter(description = "Kenmerk van de klacht.") @PathVariable String id,
            @RequestBody JsonBody<KlaagschriftDto> body, Caller caller) {
        var klacht = aanvullen.vulAan(id, body.input(KlaagschriftDto.class), caller);
        return Versioned.created("/" + domein + "/klacht/v1/klachten/" + klacht.id(), klacht.version(),
                new AanvullingReceipt(klacht.id(), klacht.state().staat().code()));
    }
}
