package nl.tegenkracht.melding.overdracht;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.web.api.Versioned;
import nl.tegenkracht.web.input.JsonBody;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Stepping aside, from a portal of one's own. */
@RestController
@RequestMapping("/{domein}/melding/v1/meldingen/{id}")
@Tag(name = "overdracht", description = "Een melding teruggeven, en afwezig zijn.")
class OverdrachtApi {

    private static final String ID = "Kenmerk van de melding.";

    private final Overdragen overdragen;

    OverdrachtApi(Overdragen overdragen) {
        this.overdragen = overdragen;
    }

    @PostMapping(path = "/teruggave", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "geefTerug", summary = "Een melding teruggeven aan de melder",
            description = "Alleen voor de vertrouwenspersoon die de melding heeft; zonder reden. Daarna kunt u haar niet "
                    + "meer lezen, en kiest de melder iemand anders.")
    @ApiResponse(responseCode = "204", description = "De melding is teruggegeven, nu of al eerder.")
    @ApiResponse(responseCode = "400", description = "Er klopt iets niet; alle fouten staan in het antwoord.",
            content = @Content)
    @ApiResponse(responseCode = "409", description = "Dit kan niet; het antwoord noemt reden en artikel.",
            content = @Content)
    @ApiResponse(responseCode = "412", description = "De melding is intussen veranderd.", content = @Content)
    void giveBack(@PathVariable String domein, @Parameter(description = ID) @PathVariable String id,
            @Parameter(description = "De ETag van de melding zoals u haar las.") @RequestHeader(
                    name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody JsonBody<Teruggave> body, Caller caller) {
        overdragen.giveBack(id, body.input(Teruggave.class),
                Versioned.seen(ifMatch), caller);
    }

    @PutMapping(path = "/afwezigheid", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "weesAfwezig", summary = "Zeggen wanneer u er niet bent",
            description = "De melder leest het en kan iemand anders kiezen. Niemand neemt het vanzelf over.")
    @ApiResponse(responseCode = "204", description = "De melder leest het nu.")
    @ApiResponse(responseCode = "400", description = "Er klopt iets niet; alle fouten staan in het antwoord.",
            content = @Content)
    @ApiResponse(responseCode = "409", description = "Dit kan niet; het antwoord noemt reden en artikel.",
            content = @Content)
    @ApiResponse(responseCode = "412", description = "De melding is intussen veranderd.", content = @Content)
    void beAway(@PathVariable String domein, @Parameter(description = ID) @PathVariable String id,
            @Parameter(description = "De ETag van de melding zoals u haar las.") @RequestHeader(
                    name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody JsonBody<NewAfwezigheid> body, Caller caller) {
        overdragen.beAway(id, body.input(NewAfwezigheid.class),
                Versioned.seen(ifMatch), caller);
    }
}
