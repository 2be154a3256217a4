package nl.tegenkracht.beleid.document;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import nl.tegenkracht.beleid.antwoord.Antwoorden;
import nl.tegenkracht.beleid.antwoord.MetEtag;
import nl.tegenkracht.starter.clock.LegalClock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** De documenten, voor een eigen portaal. */
@RestController
@Tag(name = "documenten", description = "Vastgestelde documenten, letterlijk en per artikel.")
class DocumentenApi {

    private final Documenten documenten;
    private final Antwoorden antwoorden;
    private final LegalClock klok;

    DocumentenApi(Documenten documenten, Antwoorden antwoorden, LegalClock klok) {
        this.documenten = documenten;
        this.antwoorden = antwoorden;
        this.klok = klok;
    }

    /** De documenten die er zijn. */
    @Schema(name = "Documenten", description = "De documenten die er zijn, ook die niet meer gelden.")
    record Lijst(@Schema(description = "De documenten.") List<Regel> documenten,
            @Schema(description = "Hoeveel het er zijn.") int totaal) {}

    /** Eén document in de lijst. */
    @Schema(name = "Documentregel", description = "Een document in de lijst.")
    record Regel(@Schema(description = "Code in het adres.", example = "klachtenregeling-2021") String code,
            @Schema(description = "Titel.") String titel, @Schema(description = "Laatste versie.") String versie,
            @Schema(description = "Eerste dag waarop het geldt.") LocalDate van,
            @Schema(description = "Eerste dag waarop het niet meer geldt; leeg als dat niet bekend is.") LocalDate tot,
            @Schema(description = "Of het vandaag geldt.") boolean geldtNu,
            @Schema(description = "Code van de regelset die erop berust.") String regelset) {

        static Regel van(Beleidsdocument een, LocalDate vandaag) {
            return new Regel(een.code(), een.titel(), een.laatste().versie(), een.van(), een.tot(),
                    een.geldtOp(vandaag), een.regelset());
        }
    }

    @GetMapping("/{domein}/beleid/v1/documenten")
    @Operation(operationId = "documenten", summary = "Alle documenten", description = "Welke documenten er zijn, hun laatste versie en welke vandaag gelden.")
    @ApiResponse(responseCode = "200", description = "De lijst, met een ETag.")
    @MetEtag
    ResponseEntity<Lijst> lijst(@PathVariable String domein) {
        var vandaag = klok.today();
        var regels = documenten.alle().stream().map(een -> Regel.van(een, vandaag)).toList();
        return antwoorden.met(new Lijst(regels, regels.size()));
    }

    @GetMapping("/{domein}/beleid/v1/documenten/{code}")
    @Operation(operationId = "document", summary = "Eén document", description = "De letterlijke tekst per artikel, lid en onderdeel, met het anker waarmee ernaar te verwijzen is.")
    @ApiResponse(responseCode = "200", description = "Het document, met een ETag.")
    @MetEtag
    @ApiResponse(responseCode = "404", description = "Dat document is er niet.", content = @Content)
    ResponseEntity<Beleidsdocument> document(@PathVariable String domein,
            @Parameter(description = "Code van het document.", example = "klachtenregeling-2021") @PathVariable String code) {
        return antwoorden.van(documenten.bij(code));
    }
}
