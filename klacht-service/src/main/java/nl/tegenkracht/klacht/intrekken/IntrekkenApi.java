package nl.tegenkracht.klacht.intrekken;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.web.api.Versioned;
import nl.tegenkracht.web.input.JsonBody;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Withdrawing a klacht from a portal of one's own. */
@RestController
@Tag(name = "klachten", description = "Klachten bij de Klachtencommissie ongewenste omgangsvormen.")
class IntrekkenApi {

    private final Intrekken intrekken;

    IntrekkenApi(Intrekken intrekken) {
        this.intrekken = intrekken;
    }

    /** The klacht after it was withdrawn. */
    @Schema(name = "Ingetrokken", description = "Bevestiging dat de klacht is ingetrokken.")
    record WithdrawalReceipt(@Schema(description = "Kenmerk van de klacht.") String id,
            @Schema(description = "Code van de staat.") String staat,
            @Schema(description = "Wanneer de klacht is ingetrokken.") Instant ingetrokken) {}

    @PostMapping(path = "/{domein}/klacht/v1/klachten/{id}/intrekking", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "trekIn", summary = "Een klacht intrekken",
            description = "Alleen voor de klager. Daarna loopt er geen termijn meer en verandert er niets meer aan de "
                    + "klacht; lezen kan nog wel.")
    @ApiResponse(responseCode = "200", description = "De klacht is ingetrokken, nu of al eerder.")
    @ApiResponse(responseCode = "400", description = "Er klopt technisch iets niet; alle fouten staan in het antwoord.",
            content = @Content)
    @ApiResponse(responseCode = "409", description = "Dit kan niet; het antwoord noemt reden en artikel.",
            content = @Content)
    ResponseEntity<WithdrawalReceipt> trekIn(@PathVariable String domein,
            @Parameter(description = "Kenmerk van de klacht.") @PathVariable String id,
            @RequestBody JsonBody<Withdrawal> body, Caller caller) {
        var dossier = intrekken.trekIn(id, body.input(Withdrawal.class), caller);
        return Versioned.ok(dossier.version(),
                new WithdrawalReceipt(dossier.id(), dossier.state().staat().code(), dossier.state().withdrawnAt()));
    }
}
