package nl.tegenkracht.klacht.werk;

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

/** De eigen klachten, vanuit een eigen portaal. */
@RestController
@Tag(name = "klachten", description = "Klachten bij de Klachtencommissie ongewenste omgangsvormen.")
class LijstenApi {

    private final Lijsten lijsten;

    LijstenApi(Lijsten lijsten) {
        this.lijsten = lijsten;
    }

    /** De klachten waar de beller bij mag. */
    @Schema(name = "Klachten", description = "De klachten waar u bij mag, laatst veranderd eerst.")
    record Antwoord(@Schema(description = "De klachten.") List<Regel> klachten,
            @Schema(description = "Hoeveel klachten het zijn; telt alleen wat u mag zien.") int totaal) {}

    /** Eén klacht in de lijst, zonder inhoud. */
    @Schema(name = "Klachtregel", description = "Een klacht in de lijst, zonder inhoud.")
    record Regel(@Schema(description = "Kenmerk van de klacht.") String id,
            @Schema(description = "Als wie u erbij mag.") String rol,
            @Schema(description = "Code van de staat.") String staat,
            @Schema(description = "Wanneer het klaagschrift ontvangen is.") Instant ontvangen,
            @Schema(description = "Wanneer er voor het laatst iets gebeurde.") Instant sinds) {

        static Regel van(Lijsten.Regel regel) {
            return new Regel(regel.id(), regel.rol().code(), regel.klacht().staat().code(),
                    regel.klacht().ingediend(), regel.sinds());
        }
    }

    @GetMapping("/{domein}/klacht/v1/klachten")
    @Operation(operationId = "klachten", summary = "Uw klachten", description = "Voor een klager de eigen klachten; voor wie in de Klachtencommissie zit de klachten die aan haar of hem zijn gegeven.")
    @ApiResponse(responseCode = "200", description = "De lijst; leeg als er niets is.")
    Antwoord lijst(@PathVariable String domein, Caller beller) {
        var regels = lijsten.van(beller).stream().map(Regel::van).toList();
        return new Antwoord(regels, regels.size());
    }
}
