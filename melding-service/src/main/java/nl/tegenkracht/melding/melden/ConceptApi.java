package nl.tegenkracht.melding.melden;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.concept.ConceptFields;
import nl.tegenkracht.dossier.concept.Concepten;
import nl.tegenkracht.melding.dossier.Melder;
import nl.tegenkracht.web.input.JsonBody;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What somebody has not sent yet, from a portal of one's own. */
@RestController
@RequestMapping("/{domein}/melding/v1/concepten")
@Tag(name = "concepten", description = "Wat u nog niet verstuurt, alleen voor uzelf bewaard.")
class ConceptApi {

    /** Where a page goes on: as far as it can with what was filled in. */
    private static final String STEP = "verhaal";
    private static final String ID = "Kenmerk dat u zelf kiest: 32 hexadecimale tekens; met hetzelfde verstuurt u de "
            + "melding later.";

    private final Concepten concepten;
    private final Categorieen categorieen;

    ConceptApi(Concepten concepten, Categorieen categorieen) {
        this.concepten = concepten;
        this.categorieen = categorieen;
    }

    @GetMapping("/{concept}")
    @Operation(operationId = "concept", summary = "Een concept openen",
            description = "Het blijft daarna weer dertig dagen staan.")
    @ApiResponse(responseCode = "200", description = "Wat u bewaarde, zoals het is getypt.")
    NewConcept read(@PathVariable String domein, @Parameter(description = ID) @PathVariable String concept,
            Caller caller) {
        return concepten.open(concept, caller).map(kept -> ConceptFields.read(kept, NewConcept.class))
                .orElseThrow(NotFound::new);
    }

    @PutMapping(path = "/{concept}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "bewaarConcept", summary = "Een melding bewaren zonder haar te versturen",
            description = "Ten hoogste vijf. Wat u met dit kenmerk eerder bewaarde, wordt vervangen.")
    @ApiResponse(responseCode = "204", description = "Het is bewaard.")
    @ApiResponse(responseCode = "400", description = "Er klopt iets niet; alle fouten staan in het antwoord.",
            content = @Content)
    @ApiResponse(responseCode = "409",
            description = "U bewaart er al zoveel als er passen, of u kunt hier niet melden.", content = @Content)
    void keep(@PathVariable String domein, @Parameter(description = ID) @PathVariable String concept,
            @RequestBody JsonBody<NewConcept> body, Caller caller) {
        Melder.of(caller);
        Concepten.requireId(concept);
        var read = NewConcept.read(body.input(NewConcept.class), categorieen);
        concepten.keep(concept, STEP, ConceptFields.of(concept, read), caller);
    }
}
