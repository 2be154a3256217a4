package nl.tegenkracht.dossier.concept;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import nl.tegenkracht.core.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What does not depend on what is in a concept: which there are, and throwing one away. A service keeps and opens. */
@RestController
@RequestMapping("/{domein}/${tegenkracht.service}/v1/concepten")
@Tag(name = "concepten", description = "Wat u nog niet verstuurt, alleen voor uzelf bewaard.")
class ConceptListApi {

    private final Concepten concepten;

    ConceptListApi(Concepten concepten) {
        this.concepten = concepten;
    }

    /** What the caller kept. */
    @Schema(name = "Concepten", description = "Wat u hebt bewaard, laatst bewaarde eerst.")
    record ConceptenResponse(@Schema(description = "De concepten, zonder tekst.") List<ConceptLine> concepten) {}

    /** One of them in the list. */
    @Schema(name = "Conceptregel", description = "Een concept in de lijst.")
    record ConceptLine(@Schema(description = "Kenmerk.") String id,
            @Schema(description = "Wanneer u het bewaarde of opende.") Instant bewaard,
            @Schema(description = "Tot wanneer het blijft als u het niet opent.") Instant tot) {

        static ConceptLine of(KeptConcept kept) {
            return new ConceptLine(kept.id(), kept.bewaard(), kept.tot());
        }
    }

    @GetMapping
    @Operation(operationId = "concepten", summary = "Wat u hebt bewaard",
            description = "Alleen voor uzelf; niemand anders kan zien dat het er is.")
    @ApiResponse(responseCode = "200", description = "Uw concepten; leeg als er geen zijn.")
    ConceptenResponse list(@PathVariable String domein, Caller caller) {
        return new ConceptenResponse(concepten.of(caller).stream().map(ConceptLine::of).toList());
    }

    @DeleteMapping("/{concept}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "gooiConceptWeg", summary = "Een concept weggooien",
            description = "Is het er niet, dan verandert er niets.")
    @ApiResponse(responseCode = "204", description = "Het is weg.")
    void discard(@PathVariable String domein, @Parameter(description = "Kenmerk.") @PathVariable String concept,
            Caller caller) {
        concepten.remove(concept, caller);
    }
}
