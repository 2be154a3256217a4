package nl.tegenkracht.melding.werk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import nl.tegenkracht.starter.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** De eigen meldingen, vanuit een eigen portaal. */
@RestController
@Tag(name = "meldingen", description = "Meldingen bij een vertrouwenspersoon ongewenste omgangsvormen.")
class LijstenApi {

    private final Lijsten lijsten;

    LijstenApi(Lijsten lijsten) {
        this.lijsten = lijsten;
    }

    /** De meldingen waar de beller bij mag. */
    @Schema(name = "Meldingen", description = "De meldingen waar u bij mag, laatst veranderd eerst.")
    record Antwoord(@Schema(description = "De meldingen.") List<Regel> meldingen,
            @Schema(description = "Hoeveel meldingen het zijn; telt alleen wat u mag zien.") int totaal) {}

    /** Eén melding in de lijst, zonder inhoud. */
    @Schema(name = "Meldingregel", description = "Een melding in de lijst, zonder inhoud.")
    record Regel(@Schema(description = "Kenmerk van de melding.") String id,
            @Schema(description = "Als wie u erbij mag.", allowableValues = {
                    "melder",
                    "vertrouwenspersoon"}) String rol,
            @Schema(description = "Code van de staat.") String staat,
            @Schema(description = "Of u aan zet bent.") boolean actie,
            @Schema(description = "Wanneer de melding ontvangen is.") Instant ontvangen,
            @Schema(description = "Wanneer er voor het laatst iets gebeurde.") Instant sinds){

        static Regel van(Lijsten.Regel regel) {
            return new Regel(regel.id(), regel.rol().code(), regel.melding().staat().code(), regel.actie(),
                    regel.melding().ontvangen(), regel.sinds());
        }
    }

    @GetMapping("/{domein}/melding/v1/meldingen")
    @Operation(operationId = "meldingen", summary = "Uw meldingen", description = "Voor een melder de eigen meldingen; voor een vertrouwenspersoon de meldingen die aan haar of hem zijn gedaan.")
    @ApiResponse(responseCode = "200", description = "De lijst; leeg als er niets is.")
    Antwoord lijst(@PathVariable String domein, Caller beller) {
        var regels = lijsten.van(beller).stream().map(Regel::van).toList();
        return new Antwoord(regels, regels.size());
    }
}
