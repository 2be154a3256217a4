package nl.tegenkracht.klacht.uren;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.klacht.dossier.Uurregel;
import nl.tegenkracht.web.input.JsonBody;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The hours of the Klachtencommissie, from a portal of one's own. */
@RestController
@RequestMapping("/{domein}/klacht/v1")
@Tag(name = "klachten", description = "Klachten bij de Klachtencommissie ongewenste omgangsvormen.")
class ZaakurenApi {

    private static final String ID = "Kenmerk van de klacht.";

    private final Zaakurenboek uren;

    ZaakurenApi(Zaakurenboek uren) {
        this.uren = uren;
    }

    /** The hours of one klacht. */
    @Schema(name = "Zaakuren", description = "De uren van een klacht.")
    record CaseHoursResponse(@Schema(description = "Per plaats in de behandeling.") List<PlaceResponse> plaatsen,
            @Schema(description = "Hoeveel minuten samen.") int minuten,
            @Schema(description = "De regels die u zelf opschreef, laatste eerst.") List<LineResponse> eigen) {

        static CaseHoursResponse of(CaseHours hours) {
            return new CaseHoursResponse(PlaceResponse.of(hours), hours.minuten(),
                    hours.eigen().stream().map(LineResponse::of).toList());
        }
    }

    /** Of one place. */
    @Schema(name = "Plaatsuren", description = "De uren van wie een plaats had.")
    record PlaceResponse(@Schema(description = "Code van de plaats.") String als,
            @Schema(description = "Hoeveel minuten samen.") int minuten) {

        static List<PlaceResponse> of(CaseHours hours) {
            return hours.plaatsen().stream().map(one -> new PlaceResponse(one.als().code(), one.minuten())).toList();
        }
    }

    /** One line. */
    @Schema(name = "Uurregel", description = "Een regel.")
    record LineResponse(@Schema(description = "Kenmerk van de regel.") String id,
            @Schema(description = "Op welke dag.") LocalDate dag,
            @Schema(description = "Hoeveel minuten.") int minuten) {

        static LineResponse of(Uurregel regel) {
            return new LineResponse(regel.id(), regel.dag(), regel.minuten());
        }
    }

    /** All years. */
    @Schema(name = "Commissiejaren", description = "De uren per jaar, over de klachten waar u bij mag.")
    record YearsResponse(@Schema(description = "De jaren, laatste eerst.") List<YearResponse> jaren) {}

    /** One year. */
    @Schema(name = "Commissiejaar", description = "De uren van een jaar.")
    record YearResponse(@Schema(description = "Het jaar.") int jaar,
            @Schema(description = "Aan hoeveel klachten.") int klachten,
            @Schema(description = "Per plaats in de behandeling.") List<PlaceResponse> plaatsen,
            @Schema(description = "Hoeveel minuten samen.") int minuten) {

        static YearResponse of(YearHours year) {
            return new YearResponse(year.jaar(), year.klachten(), PlaceResponse.of(year.uren()),
                    year.uren().minuten());
        }
    }

    @GetMapping("/klachten/{id}/uren")
    @Operation(operationId = "zaakuren", summary = "De uren van een klacht",
            description = "Alleen voor wie de klacht behandelt: samen per plaats, en de eigen regels.")
    @ApiResponse(responseCode = "200", description = "De uren; leeg als er nog niets is opgeschreven.")
    CaseHoursResponse read(@PathVariable String domein, @Parameter(description = ID) @PathVariable String id,
            Caller caller) {
        return CaseHoursResponse.of(uren.of(id, caller));
    }

    @PostMapping(path = "/klachten/{id}/uren", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "schrijfZaakuren", summary = "Uren bij een klacht opschrijven",
            description = "Alleen voor wie de klacht behandelt. Er is geen veld voor een tekst.")
    @ApiResponse(responseCode = "201", description = "De regel staat erin, nu of al eerder met hetzelfde kenmerk.")
    @ApiResponse(responseCode = "400", description = "Er klopt iets niet; alle fouten staan in het antwoord.",
            content = @Content)
    @ApiResponse(responseCode = "409", description = "U stuurde met dit kenmerk al iets anders, of het past niet meer.",
            content = @Content)
    ResponseEntity<LineResponse> write(@PathVariable String domein,
            @Parameter(description = ID) @PathVariable String id, @RequestBody JsonBody<NewUurregel> body,
            Caller caller) {
        var regel = uren.schrijf(id, body.input(NewUurregel.class), caller);
        return ResponseEntity.created(URI.create("/" + domein + "/klacht/v1/klachten/" + id + "/uren"))
                .body(LineResponse.of(regel));
    }

    @PostMapping(path = "/klachten/{id}/uren/weghaling", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "haalZaakurenWeg", summary = "Een eigen regel weghalen die niet klopt",
            description = "Is zij er al niet meer, dan verandert er niets.")
    @ApiResponse(responseCode = "204", description = "De regel is weg.")
    @ApiResponse(responseCode = "400", description = "Er klopt iets niet; alle fouten staan in het antwoord.",
            content = @Content)
    void takeOut(@PathVariable String domein, @Parameter(description = ID) @PathVariable String id,
            @RequestBody JsonBody<Uurweghaling> body, Caller caller) {
        uren.haalWeg(id, body.input(Uurweghaling.class), caller);
    }

    @GetMapping("/uren")
    @Operation(operationId = "commissiejaren", summary = "De uren van de Klachtencommissie per jaar",
            description = "Alleen voor wie in de Klachtencommissie zit, over de klachten waar u bij mag.")
    @ApiResponse(responseCode = "200", description = "De jaren; leeg als er nog niets is opgeschreven.")
    YearsResponse years(@PathVariable String domein, Caller caller) {
        return new YearsResponse(uren.years(caller).stream().map(YearResponse::of).toList());
    }
}
