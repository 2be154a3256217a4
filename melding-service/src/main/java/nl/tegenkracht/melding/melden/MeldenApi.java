package nl.tegenkracht.melding.melden;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.melding.dossier.Melder;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.web.api.FilingAnswers;
import nl.tegenkracht.web.api.Versioned;
import nl.tegenkracht.web.input.JsonBody;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Melden from an organization's own portal. */
@RestController
@Tag(name = "meldingen", description = "Meldingen bij een vertrouwenspersoon ongewenste omgangsvormen.")
class MeldenApi {

    private final Melden melden;
    private final Categorieen categorieen;

    MeldenApi(Melden melden, Categorieen categorieen) {
        this.melden = melden;
        this.categorieen = categorieen;
    }

    /** The confirmation of receipt, with date and time. */
    @Schema(name = "Ontvangst", description = "Bevestiging dat een melding ontvangen is.")
    record MeldingReceipt(@Schema(description = "Kenmerk van de melding.") String id,
            @Schema(description = "Wanneer de melding ontvangen is.") Instant ontvangen,
            @Schema(description = "Code van de staat.") String staat) {

        static MeldingReceipt of(Dossier<Melding> dossier) {
            return new MeldingReceipt(dossier.id(), dossier.state().ontvangen(), dossier.state().staat().code());
        }
    }

    @PostMapping(path = "/{domein}/melding/v1/meldingen", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "meld", summary = "Een melding doen", description = """
            Legt een melding vast bij de gekozen vertrouwenspersoon. Alleen in het eigen domein. Alleen de melder en \
            de gekozen vertrouwenspersoon kunnen de melding daarna lezen.""")
    @ApiResponse(responseCode = "201", description = "De melding is ontvangen.")
    @FilingAnswers
    ResponseEntity<MeldingReceipt> meld(@PathVariable String domein, @RequestBody JsonBody<NewMelding> body,
            Caller caller) {
        var melding = melden.meld(NewMelding.read(body.input(NewMelding.class), categorieen), Melder.of(caller),
                caller);
        return Versioned.created("/" + domein + "/melding/v1/meldingen/" + melding.id(), melding.version(),
                MeldingReceipt.of(melding));
    }
}
