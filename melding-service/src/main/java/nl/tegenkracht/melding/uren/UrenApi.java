package nl.tegenkracht.melding.uren;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import nl.tegenkracht.core.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The own figures of a vertrouwenspersoon, from a portal of one's own. */
@RestController
@Tag(name = "notities", description = "Wat een vertrouwenspersoon voor zichzelf bijhoudt.")
class UrenApi {

    private final Uren uren;

    UrenApi(Uren uren) {
        this.uren = uren;
    }

    /** Contacts and minutes per year. */
    @Schema(name = "Uren", description = "Uw contacten en minuten per jaar, van de meldingen die u nu hebt.")
    record UrenResponse(@Schema(description = "De jaren, laatste eerst.") List<JaarResponse> jaren) {}

    /** One year. */
    @Schema(name = "Urenjaar", description = "Een jaar.")
    record JaarResponse(@Schema(description = "Het jaar.") int jaar,
            @Schema(description = "Per soort.") List<SoortResponse> regels,
            @Schema(description = "Hoeveel het er samen zijn.") int aantal,
            @Schema(description = "Hoeveel minuten samen.") int minuten) {

        static JaarResponse of(YearFigures year) {
            return new JaarResponse(year.jaar(), year.regels().stream().map(
                    each -> new SoortResponse(each.soort().code(), each.aantal(), each.minuten())).toList(),
                    year.aantal(), year.minuten());
        }
    }

    /** One kind in a year. */
    @Schema(name = "Urensoort", description = "Een soort in een jaar.")
    record SoortResponse(@Schema(description = "Code van de soort.") String soort,
            @Schema(description = "Hoeveel het er zijn.") int aantal,
            @Schema(description = "Hoeveel minuten samen.") int minuten) {}

    @GetMapping("/{domein}/melding/v1/uren")
    @Operation(operationId = "uren", summary = "Uw contacten en minuten per jaar",
            description = "Alleen voor een vertrouwenspersoon, over de meldingen die u nu in dit domein hebt.")
    @ApiResponse(responseCode = "200", description = "Uw cijfers; leeg als u niets opschreef.")
    UrenResponse read(@PathVariable String domein, Caller caller) {
        return new UrenResponse(uren.of(caller).stream().map(JaarResponse::of).toList());
    }
}
