package nl.tegenkracht.klacht.indienen;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.klacht.dossier.Klacht;
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

/** Filing a klaagschrift from an organization's own portal. */
@RestController
@Tag(name = "klachten", description = "Klachten bij de Klachtencommissie ongewenste omgangsvormen.")
class IndienenApi {

    private final Indienen indienen;

    IndienenApi(Indienen indienen) {
        this.indienen = indienen;
    }

    /** The confirmation of receipt, with date and time. */
    @Schema(name = "Ontvangst",
            description = "Bevestiging dat een klaagschrift ontvangen is (KR-2021 artikel 9 lid 4).")
    record KlachtReceipt(@Schema(description = "Kenmerk van de klacht.") String id,
            @Schema(description = "Wanneer het klaagschrift ontvangen is.") Instant ontvangen,
            @Schema(description = "Code van de staat.") String staat) {

        static KlachtReceipt of(Dossier<Klacht> dossier) {
            return new KlachtReceipt(dossier.id(), dossier.state().ingediend(), dossier.state().staat().code());
        }
    }

    @PostMapping(path = "/{domein}/klacht/v1/klachten", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "dienIn", summary = "Een klaagschrift indienen",
            description = "Ontvangt een klaagschrift van elke volledigheid, alleen in het eigen domein. Wat er "
                    + "ontbreekt of opvalt staat daarna als bevinding bij de klacht.")
    @ApiResponse(responseCode = "201", description = "Het klaagschrift is ontvangen.")
    @FilingAnswers
    ResponseEntity<KlachtReceipt> dienIn(@PathVariable String domein, @RequestBody JsonBody<KlaagschriftDto> body,
            Caller caller) {
        var klacht = indienen.dienIn(body.input(KlaagschriftDto.class), caller);
        return Versioned.created("/" + domein + "/klacht/v1/klachten/" + klacht.id(), klacht.version(),
                KlachtReceipt.of(klacht));
    }
}
