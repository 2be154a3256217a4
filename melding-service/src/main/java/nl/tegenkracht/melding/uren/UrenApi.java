package nl.tegenkracht.melding.uren;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.melding.dossier.Urenregel;
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

/** The own hours and figures of a vertrouwenspersoon, from a portal of one's own. */
@RestController
@RequestMapping("/{domein}/melding/v1/uren")
@Tag(name = "notities", description = "Wat een vertrouwenspersoon voor zichzelf bijhoudt.")
class UrenApi {

    private final Uren uren;
    private final Urenstaten urenstaten;

    UrenApi(Uren uren, Urenstaten urenstaten) {
        this.uren = uren;
        this.urenstaten = urenstaten;
    }

    /** Contacts and minutes per year. */
    @Schema(name = "Uren", description = "Uw contacten en minuten per jaar, van de meldingen die u nu hebt, en de uren "
            + "die u opschreef.")
    record UrenResponse(@Schema(description = "De jaren, laatste eerst.") List<JaarResponse> jaren,
            @Schema(description = "De uren die u opschreef, laatste jaar eerst.") List<UrenstaatResponse> urenstaten) {}

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
            @Schema(description = "Hoeveel minuten samen.") int minuten) {

        static List<SoortResponse> of(List<Urenjaar.Som> sums) {
            return sums.stream().map(each -> new SoortResponse(each.code(), each.aantal(), each.minuten())).toList();
        }
    }

    /** The hours of a year. */
    @Schema(name = "Urenstaat", description = "De uren van een jaar.")
    record UrenstaatResponse(@Schema(description = "Het jaar.") int jaar,
            @Schema(description = "Per werkzaamheid.") List<SoortResponse> werkzaamheden,
            @Schema(description = "Per kant van de Kamer.") List<SoortResponse> kanten,
            @Schema(description = "Hoeveel minuten samen.") int minuten,
            @Schema(description = "Hoeveel mensen u met voorlichting bereikte.") int bereikt,
            @Schema(description = "De regels, laatst opgeschreven eerst.") List<UrenregelResponse> regels) {

        static UrenstaatResponse of(Urenjaar year) {
            return new UrenstaatResponse(year.jaar(), SoortResponse.of(year.soorten()),
                    SoortResponse.of(year.kanten()), year.minuten(), year.bereikt(),
                    year.regels().stream().map(each -> UrenregelResponse.of(each.regel())).toList());
        }
    }

    /** One line. */
    @Schema(name = "Urenregel", description = "Een regel.")
    record UrenregelResponse(@Schema(description = "Kenmerk van de regel.") String id,
            @Schema(description = "Code van de werkzaamheid.") String soort,
            @Schema(description = "Code van de kant van de Kamer.") String kant,
            @Schema(description = "Op welke dag.") LocalDate dag,
            @Schema(description = "Hoeveel minuten.") int minuten,
            @Schema(description = "Hoeveel mensen er waren, bij voorlichting; anders 0.") int aanwezig) {

        static UrenregelResponse of(Urenregel regel) {
            return new UrenregelResponse(regel.id(), regel.soort().code(), regel.kant().code(), regel.dag(),
                    regel.minuten(), regel.aanwezig());
        }
    }

    @GetMapping
    @Operation(operationId = "uren", summary = "Uw contacten en uren per jaar",
            description = "Alleen voor een vertrouwenspersoon, over de meldingen die u nu in dit domein hebt, en de uren "
                    + "die u opschreef.")
    @ApiResponse(responseCode = "200", description = "Uw cijfers; leeg als u niets opschreef.")
    UrenResponse read(@PathVariable String domein, Caller caller) {
        return new UrenResponse(uren.of(caller).stream().map(JaarResponse::of).toList(),
                urenstaten.of(caller).stream().map(Urenjaar::of).map(UrenstaatResponse::of).toList());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "schrijfUren", summary = "Uren opschrijven",
            description = "Per werkzaamheid en kant van de Kamer, zonder tekst: er is geen veld waarin iets over een "
                    + "melding kan staan. Ook een bijeenkomst voor voorlichting schrijft u zo op.")
    @ApiResponse(responseCode = "201", description = "De regel staat erin, nu of al eerder met hetzelfde kenmerk.")
    @ApiResponse(responseCode = "400", description = "Er klopt iets niet; alle fouten staan in het antwoord.",
            content = @Content)
    @ApiResponse(responseCode = "409", description = "U stuurde met dit kenmerk al iets anders, of het past niet meer.",
            content = @Content)
    ResponseEntity<UrenregelResponse> write(@PathVariable String domein, @RequestBody JsonBody<NewUrenregel> body,
            Caller caller) {
        var regel = urenstaten.schrijf(body.input(NewUrenregel.class), caller);
        return ResponseEntity.created(URI.create("/" + domein + "/melding/v1/uren")).body(UrenregelResponse.of(regel));
    }

    @PostMapping(path = "/weghaling", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "haalUrenWeg", summary = "Een regel weghalen die niet klopt",
            description = "Is zij er al niet meer, dan verandert er niets.")
    @ApiResponse(responseCode = "204", description = "De regel is weg.")
    @ApiResponse(responseCode = "400", description = "Er klopt iets niet; alle fouten staan in het antwoord.",
            content = @Content)
    void takeOut(@PathVariable String domein, @RequestBody JsonBody<Weghaling> body, Caller caller) {
        urenstaten.haalWeg(body.input(Weghaling.class), caller);
    }
}
