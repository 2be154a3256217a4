package nl.tegenkracht.beleid.document;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import nl.tegenkracht.beleid.response.ETagResponses;
import nl.tegenkracht.beleid.response.WithETag;
import nl.tegenkracht.core.clock.LegalClock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The documents, for an organization with a portal of its own. */
@RestController
@Tag(name = "documenten", description = "Vastgestelde documenten, letterlijk en per artikel.")
class DocumentsApi {

    private static final String EXAMPLE = "klachtenregeling-2021";

    private final Documents documents;
    private final ETagResponses responses;
    private final LegalClock clock;

    DocumentsApi(Documents documents, ETagResponses responses, LegalClock clock) {
        this.documents = documents;
        this.responses = responses;
        this.clock = clock;
    }

    /** All documents, including those that no longer apply. */
    @Schema(name = "Documenten", description = "De documenten die er zijn, ook die niet meer gelden.")
    record DocumentsResponse(@Schema(description = "De documenten.") List<DocumentSummary> documenten,
            @Schema(description = "Hoeveel het er zijn.") int totaal) {}

    /** One document in the list. */
    @Schema(name = "Documentregel", description = "Een document in de lijst.")
    record DocumentSummary(@Schema(description = "Code in het adres.", example = EXAMPLE) String code,
            @Schema(description = "Titel.") String titel, @Schema(description = "Laatste versie.") String versie,
            @Schema(description = "Eerste dag waarop het geldt.") LocalDate van,
            @Schema(description = "Eerste dag waarop het niet meer geldt; leeg als dat niet bekend is.") LocalDate tot,
            @Schema(description = "Of het vandaag geldt.") boolean geldtNu,
            @Schema(description = "Code van de regelset die erop berust.") String regelset) {

        static DocumentSummary of(Beleidsdocument document, LocalDate today) {
            return new DocumentSummary(document.code(), document.titel(), document.laatste().versie(), document.van(),
                    document.tot(), document.geldtOp(today), document.regelset());
        }
    }

    @GetMapping("/{domein}/beleid/v1/documenten")
    @Operation(operationId = "documenten", summary = "Alle documenten", description = "Welke documenten er zijn, "
            + "hun laatste versie en welke vandaag gelden.")
    @ApiResponse(responseCode = "200", description = "De lijst, met een ETag.")
    @WithETag
    ResponseEntity<DocumentsResponse> list(@PathVariable("domein") String domain) {
        var today = clock.today();
        var summaries = documents.all().stream().map(document -> DocumentSummary.of(document, today)).toList();
        return responses.ok(new DocumentsResponse(summaries, summaries.size()));
    }

    @GetMapping("/{domein}/beleid/v1/documenten/{code}")
    @Operation(operationId = "document", summary = "Eén document", description = "De letterlijke tekst per artikel, "
            + "lid en onderdeel, met het anker waarmee ernaar te verwijzen is.")
    @ApiResponse(responseCode = "200", description = "Het document, met een ETag.")
    @WithETag
    @ApiResponse(responseCode = "404", description = "Dat document is er niet.", content = @Content)
    ResponseEntity<Beleidsdocument> document(@PathVariable("domein") String domain,
            @Parameter(description = "Code van het document.", example = EXAMPLE) @PathVariable String code) {
        return responses.okOrNotFound(documents.byCode(code));
    }
}
