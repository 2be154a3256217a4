package nl.tegenkracht.melding.notities;

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
import nl.tegenkracht.web.api.FilingAnswers;
import nl.tegenkracht.web.api.Versioned;
import nl.tegenkracht.web.input.JsonBody;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The own notes of a vertrouwenspersoon, from a portal of one's own. */
@RestController
@RequestMapping("/{domein}/melding/v1/meldingen/{id}")
@Tag(name = "notities", description = "Wat een vertrouwenspersoon voor zichzelf bijhoudt.")
class NotitiesApi {

    private static final String ID = "Kenmerk van de melding.";

    private final Notities notities;

    NotitiesApi(Notities notities) {
        this.notities = notities;
    }

    /** What somebody keeps about a melding. */
    @Schema(name = "Notities", description = "Wat u bij een melding voor uzelf bijhoudt.")
    record NotitiesResponse(@Schema(description = "Hoe u de melding in uw lijst noemt.") String alias,
            @Schema(description = "Code van uw volgende stap; leeg als die er niet is.") String stap,
            @Schema(description = "Op welke dag; leeg als dat niet is ingevuld.") LocalDate stapOp,
            @Schema(description = "De notities, nieuwste eerst.") List<NotitieResponse> notities,
            @Schema(description = "Hoeveel minuten er in totaal zijn ingevuld.") int minuten) {

        static NotitiesResponse of(WerkmapView view) {
            return new NotitiesResponse(view.alias(), view.stap(), view.stapOp(),
                    view.notities().stream().map(NotitieResponse::of).toList(), view.minuten());
        }

        @Override
        public String toString() {
            return "NotitiesResponse[]";
        }
    }

    /** One of them. */
    @Schema(name = "Notitie", description = "Een notitie of een contact.")
    record NotitieResponse(@Schema(description = "Kenmerk van de notitie.") String id,
            @Schema(description = "Wat het is.", allowableValues = {
                    "notitie", "telefoon", "persoonlijk",
                    "email"}) String soort,
            @Schema(description = "Op welke dag.") LocalDate dag,
            @Schema(description = "Hoeveel minuten; 0 als dat niet is ingevuld.") int minuten,
            @Schema(description = "Wat er staat.") String tekst){

        static NotitieResponse of(WerkmapView.NotitieView view) {
            var notitie = view.notitie();
            return new NotitieResponse(notitie.id(), notitie.soort().code(), notitie.dag(), notitie.minuten(),
                    view.tekst());
        }

        @Override
        public String toString() {
            return "NotitieResponse[]";
        }
    }

    /** Confirmation of a notitie. */
    @Schema(name = "Genoteerd", description = "Bevestiging dat een notitie is opgenomen.")
    record NotitieReceipt(@Schema(description = "Kenmerk van de notitie.") String id) {}

    @GetMapping("/notities")
    @Operation(operationId = "notities", summary = "Uw notities bij een melding",
            description = "Alleen voor de vertrouwenspersoon die de melding heeft en ze schreef; ook voor de melder "
                    + "bestaan zij niet.")
    @ApiResponse(responseCode = "200", description = "Uw notities; leeg als er geen zijn.")
    NotitiesResponse read(@PathVariable String domein, @Parameter(description = ID) @PathVariable String id,
            Caller caller) {
        return NotitiesResponse.of(notities.view(id, caller));
    }

    @PostMapping(path = "/notities", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "noteer", summary = "Een notitie of een contact opschrijven",
            description = "Een notitie verandert daarna nooit meer. Zij gaat niet mee naar een andere "
                    + "vertrouwenspersoon.")
    @ApiResponse(responseCode = "201", description = "De notitie is opgenomen.")
    @FilingAnswers
    ResponseEntity<NotitieReceipt> write(@PathVariable String domein,
            @Parameter(description = ID) @PathVariable String id, @RequestBody JsonBody<NewNotitie> body,
            Caller caller) {
        var notitie = notities.write(id, body.input(NewNotitie.class), caller);
        return ResponseEntity.created(URI.create("/" + domein + "/melding/v1/meldingen/" + id + "/notities"))
                .body(new NotitieReceipt(notitie.id()));
    }

    @PutMapping(path = "/werkmap", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "plan", summary = "Wat u zelf bij een melding in uw lijst zet",
            description = "Een eigen aanduiding en uw volgende stap. De melder ziet dit niet.")
    @ApiResponse(responseCode = "200", description = "Zo staat het nu.")
    @ApiResponse(responseCode = "400", description = "Er klopt iets niet; alle fouten staan in het antwoord.",
            content = @Content)
    @ApiResponse(responseCode = "412", description = "De melding is intussen veranderd.", content = @Content)
    NotitiesResponse plan(@PathVariable String domein, @Parameter(description = ID) @PathVariable String id,
            @Parameter(description = "De ETag van de melding zoals u haar las.") @RequestHeader(
                    name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody JsonBody<NewPlan> body, Caller caller) {
        notities.plan(id, body.input(NewPlan.class), Versioned.seen(ifMatch),
                caller);
        return NotitiesResponse.of(notities.view(id, caller));
    }
}
