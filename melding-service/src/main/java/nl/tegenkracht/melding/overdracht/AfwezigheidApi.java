package nl.tegenkracht.melding.overdracht;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.web.input.JsonBody;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Being away from all of one's meldingen, from a portal of one's own. */
@RestController
@Tag(name = "overdracht", description = "Een melding teruggeven, en afwezig zijn.")
class AfwezigheidApi {

    private final OveralAfwezig overal;

    AfwezigheidApi(OveralAfwezig overal) {
        this.overal = overal;
    }

    /** In how many meldingen it stands now. */
    @Schema(name = "Afwezigheidstand", description = "In hoeveel meldingen het nu staat.")
    record ToldResponse(@Schema(description = "In hoeveel open meldingen de melder het leest.") int meldingen,
            @Schema(description = "In hoeveel daarvan niemand wordt aangeboden, omdat wie u noemde daar niet "
                    + "kan.") int zonderAanbod) {}

    @PutMapping(path = "/{domein}/melding/v1/afwezigheid", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "weesOveralAfwezig", summary = "In al uw open meldingen zeggen wanneer u er niet bent",
            description = "Elke melder leest het en kan iemand anders kiezen. Niemand neemt het vanzelf over.")
    @ApiResponse(responseCode = "200", description = "De melders lezen het nu.")
    @ApiResponse(responseCode = "400", description = "Er klopt iets niet; alle fouten staan in het antwoord.",
            content = @Content)
    ToldResponse beAway(@PathVariable String domein, @RequestBody JsonBody<NewAfwezigheid> body, Caller caller) {
        var told = overal.zeg(body.input(NewAfwezigheid.class), caller);
        return new ToldResponse(told.meldingen(), told.zonderAanbod());
    }
}
