package nl.tegenkracht.melding.vernietigen;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.melding.vernietigen.BewarenReader.BewarenView;
import nl.tegenkracht.web.api.Versioned;
import nl.tegenkracht.web.input.JsonBody;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Until when a melding is kept, from a portal of one's own. */
@RestController
@RequestMapping("/{domein}/melding/v1/meldingen/{id}/bewaren")
@Tag(name = "bewaren", description = "Hoe lang een melding bewaard blijft.")
class BewarenApi {

    private static final String ID = "Kenmerk van de melding.";

    private final Bewaren bewaren;
    private final BewarenReader reader;

    BewarenApi(Bewaren bewaren, BewarenReader reader) {
        this.bewaren = bewaren;
        this.reader = reader;
    }

    /** Until when a melding is kept. */
    @Schema(name = "Bewaartermijn", description = "Tot wanneer een melding bewaard blijft.")
    record BewarenResponse(@Schema(description = "Of er nu een termijn loopt.") boolean loopt,
            @Schema(description = "Vanaf welke dag; leeg als er geen loopt.") LocalDate vanaf,
            @Schema(description = "Laatste dag van de termijn; leeg als er geen loopt.") LocalDate laatsteDag,
            @Schema(description = "Tot en met welke dag de melding er zeker is; zij verdwijnt niet zonder aankondiging.") LocalDate bewaardTot,
            @Schema(description = "Wanneer de laatste termijn voor rechtsmiddelen van een klacht afliep; leeg als er "
                    + "geen bekend is.") LocalDate eindeRechtsmiddelen,
            @Schema(description = "Of de vernietiging is aangekondigd.") boolean aangekondigd) {

        static BewarenResponse of(BewarenView view) {
            var termijn = view.termijn();
            return new BewarenResponse(termijn != null, termijn == null ? null : termijn.start(),
                    termijn == null ? null : termijn.einde(), view.bewaardTot(), view.klachtTot(), view.aangezegd());
        }
    }

    @GetMapping
    @Operation(operationId = "bewaartermijn", summary = "Tot wanneer een melding bewaard blijft",
            description = "Voor de melder en de vertrouwenspersoon. De termijn loopt vanaf het afsluiten, of vanaf het "
                    + "einde van de rechtsmiddelen als er een klacht volgde.")
    @ApiResponse(responseCode = "200", description = "De termijn; leeg als er geen loopt.")
    BewarenResponse read(@PathVariable String domein, @Parameter(description = ID) @PathVariable String id,
            Caller caller) {
        return BewarenResponse.of(reader.view(bewaren.get(id, caller), caller));
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "legEindeVast", summary = "Vastleggen wanneer de rechtsmiddelen eindigden",
            description = "Alleen voor de vertrouwenspersoon, op het woord van de melder: van een klacht die volgde.")
    @ApiResponse(responseCode = "200", description = "Zo lang blijft de melding nu bewaard.")
    @ApiResponse(responseCode = "400", description = "Er klopt iets niet; alle fouten staan in het antwoord.",
            content = @Content)
    @ApiResponse(responseCode = "412", description = "De melding is intussen veranderd.", content = @Content)
    BewarenResponse remediesEnd(@PathVariable String domein, @Parameter(description = ID) @PathVariable String id,
            @Parameter(description = "De ETag van de melding zoals u haar las.") @RequestHeader(
                    name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody JsonBody<EindeRechtsmiddelen> body, Caller caller) {
        return BewarenResponse.of(reader.view(bewaren.remediesEnd(id, body.input(EindeRechtsmiddelen.class),
                Versioned.seen(ifMatch), caller), caller));
    }
}
