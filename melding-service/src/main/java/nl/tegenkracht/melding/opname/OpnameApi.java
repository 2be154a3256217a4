package nl.tegenkracht.melding.opname;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.web.api.FilingAnswers;
import nl.tegenkracht.web.api.Versioned;
import nl.tegenkracht.web.input.JsonBody;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Taking a melding down, from a portal of one's own. */
@RestController
@Tag(name = "opname", description = "Een melding die mondeling of op papier is gedaan, en hoe de melder erbij komt.")
class OpnameApi {

    private final Opnemen opnemen;

    OpnameApi(Opnemen opnemen) {
        this.opnemen = opnemen;
    }

    /** That a melding was taken down. */
    @Schema(name = "Opname", description = "Bevestiging dat een melding is ingevoerd.")
    record OpnameReceipt(@Schema(description = "Kenmerk van de melding.") String id,
            @Schema(description = "Dag waarop de melding is gedaan; die telt.") LocalDate ontvangen) {}

    @PostMapping(path = "/{domein}/melding/v1/opnames", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "neemOp", summary = "Een mondelinge of schriftelijke melding invoeren",
            description = "Alleen voor een vertrouwenspersoon, die daarna de enige is die de melding heeft totdat de "
                    + "melder met een code binnenkomt. De dag waarop de melding is gedaan, telt.")
    @ApiResponse(responseCode = "201", description = "De melding is ingevoerd.")
    @ApiResponse(responseCode = "404", description = "U bent geen vertrouwenspersoon.", content = @Content)
    @FilingAnswers
    ResponseEntity<OpnameReceipt> neemOp(@PathVariable String domein, @RequestBody JsonBody<NewOpname> body,
            Caller caller) {
        var melding = opnemen.neemOp(body.input(NewOpname.class), caller);
        return Versioned.created("/" + domein + "/melding/v1/meldingen/" + melding.id(), melding.version(),
                new OpnameReceipt(melding.id(), LegalClock.day(melding.state().ontvangen())));
    }
}
