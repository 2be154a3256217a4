package nl.tegenkracht.melding.toegang;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import nl.tegenkracht.contracts.GuestCode;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.web.api.Versioned;
import nl.tegenkracht.web.input.JsonBody;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Codes for the melder of a melding that was taken down, from a portal of one's own. */
@RestController
@Tag(name = "opname", description = "Een melding die mondeling of op papier is gedaan, en hoe de melder erbij komt.")
class ToegangApi {

    private final Toegang toegang;

    ToegangApi(Toegang toegang) {
        this.toegang = toegang;
    }

    /** A code that was just made. */
    @Schema(name = "Toegangscode", description = "Een code. Zij staat alleen in dit antwoord en is nergens bewaard.")
    record CodeResponse(@Schema(description = "Kenmerk van de melding.") String id,
            @Schema(description = "De code; leeg als de melding nu bij uw account hoort.") String code,
            @Schema(description = "Tot wanneer een code om te overhandigen werkt; leeg bij een eigen code.") Instant geldigTot) {

        static CodeResponse of(Toegang.Made made) {
            var opname = made.melding().state().opname();
            return new CodeResponse(made.melding().id(), made.code().map(GuestCode::shown).orElse(""),
                    opname.isHandedOver() ? opname.invitedUntil() : null);
        }

        @Override
        public String toString() {
            return "CodeResponse[]";
        }
    }

    @PostMapping(path = "/{domein}/melding/v1/meldingen/{id}/toegangscodes",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "maakCode", summary = "Een code voor de melder maken",
            description = "Voor de vertrouwenspersoon van een ingevoerde melding: een code om te overhandigen, die één "
                    + "keer werkt. Voor een gast: een nieuwe eigen code. Een eerdere code, en een account dat de melding "
                    + "had, geven daarna geen toegang meer.")
    @ApiResponse(responseCode = "200", description = "De code.")
    @ApiResponse(responseCode = "400", description = "Er klopt iets niet; alle fouten staan in het antwoord.",
            content = @Content)
    @ApiResponse(responseCode = "404", description = "De melding bestaat niet, niet voor u, of is niet ingevoerd.",
            content = @Content)
    @ApiResponse(responseCode = "412", description = "De melding is intussen veranderd.", content = @Content)
    ResponseEntity<CodeResponse> make(@PathVariable String domein,
            @Parameter(description = "Kenmerk van de melding.") @PathVariable String id,
            @Parameter(description = "De ETag van de melding zoals u haar las.") @RequestHeader(
                    name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody JsonBody<Toegangscode> body, Caller caller) {
        return answer(toegang.make(id, body.input(Toegangscode.class), Versioned.seen(ifMatch), caller));
    }

    @PostMapping(path = "/{domein}/melding/v1/inwisselingen", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "wisselIn", summary = "Een gekregen code inwisselen",
            description = "Met een account hoort de melding daarna bij dat account. Een gast krijgt een eigen code. De "
                    + "gekregen code werkt één keer.")
    @ApiResponse(responseCode = "200", description = "U hebt nu toegang tot uw melding.")
    @ApiResponse(responseCode = "400", description = "De code klopt niet, of werkt niet meer.", content = @Content)
    @ApiResponse(responseCode = "409", description = "Dit kan niet; het antwoord noemt de reden.",
            content = @Content)
    @ApiResponse(responseCode = "412", description = "Er gebeurde tegelijk iets anders met de melding.",
            content = @Content)
    ResponseEntity<CodeResponse> exchange(@PathVariable String domein, @RequestBody JsonBody<Inwisseling> body,
            Caller caller) {
        return answer(toegang.exchange(body.input(Inwisseling.class), caller));
    }

    private static ResponseEntity<CodeResponse> answer(Toegang.Made made) {
        return Versioned.ok(made.melding().version(), CodeResponse.of(made));
    }
}
