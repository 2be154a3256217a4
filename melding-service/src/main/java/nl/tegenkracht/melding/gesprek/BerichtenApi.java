package nl.tegenkracht.melding.gesprek;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.verloop.Lezingen;
import nl.tegenkracht.web.api.FilingAnswers;
import nl.tegenkracht.web.input.JsonBody;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The gesprek, for whoever has access to the melding. */
@RestController
@RequestMapping("/{domein}/melding/v1/meldingen/{id}/berichten")
@Tag(name = "berichten", description = "Het gesprek tussen melder en vertrouwenspersoon.")
class BerichtenApi {

    private final Dossiers<Melding> dossiers;
    private final BerichtWriter berichtWriter;
    private final GesprekReader gesprekReader;
    private final Lezingen lezingen;

    BerichtenApi(Dossiers<Melding> dossiers, BerichtWriter berichtWriter, GesprekReader gesprekReader,
            Lezingen lezingen) {
        this.dossiers = dossiers;
        this.berichtWriter = berichtWriter;
        this.gesprekReader = gesprekReader;
        this.lezingen = lezingen;
    }

    /** One page of the gesprek. */
    @Schema(name = "Berichten", description = "Een deel van het gesprek, oudste bericht eerst.")
    record BerichtenResponse(@Schema(description = "De berichten.") List<BerichtResponse> berichten,
            @Schema(description = "Hoeveel berichten het hele gesprek heeft.") int totaal,
            @Schema(description = "Adres van wat hiervoor komt; leeg als dit het begin is.") String eerder,
            @Schema(description = "Adres van wat hierna komt; leeg als er niets nieuwers is.") String nieuwer) {

        static BerichtenResponse of(GesprekPage page, String address, int aantal) {
            return new BerichtenResponse(page.berichten().stream().map(BerichtResponse::of).toList(), page.totaal(),
                    page.eerder() == null ? null : address + "?voor=" + page.eerder() + "&aantal=" + aantal,
                    page.nieuwer() == null ? null : address + "?na=" + page.nieuwer() + "&aantal=" + aantal);
        }
    }

    /** One bericht. */
    @Schema(name = "Bericht", description = "Een bericht in het gesprek.")
    record BerichtResponse(@Schema(description = "Kenmerk van het bericht.") String id,
            @Schema(description = "Wie het schreef.", allowableValues = {
                    "melder",
                    "vertrouwenspersoon"}) String afzender,
            @Schema(description = "Wanneer het geschreven is.") Instant op,
            @Schema(description = "Wat er staat.") String tekst,
            @Schema(description = "Of u het zelf schreef.") boolean eigen){

        static BerichtResponse of(GesprekPage.ReadBericht bericht) {
            return new BerichtResponse(bericht.id(), bericht.sender().code(), bericht.at(), bericht.text(),
                    bericht.own());
        }
    }

    /** Confirmation of a bericht. */
    @Schema(name = "Opgenomen", description = "Bevestiging dat een bericht is opgenomen.")
    record BerichtReceipt(@Schema(description = "Kenmerk van het bericht.") String id) {}

    @GetMapping
    @Operation(operationId = "berichten", summary = "Het gesprek lezen",
            description = "Zonder verdere vraag de nieuwste berichten, ten hoogste 50. Een deel met lange berichten is "
                    + "korter. De adressen in `eerder` en `nieuwer` geven de rest. Alleen voor de melder en de "
                    + "vertrouwenspersoon die de melder koos.")
    @ApiResponse(responseCode = "200", description = "Het gevraagde deel van het gesprek.")
    @ApiResponse(responseCode = "400", description = "Dat bericht staat niet in het gesprek, of het aantal kan niet.",
            content = @Content)
    BerichtenResponse read(@PathVariable String domein,
            @Parameter(description = "Kenmerk van de melding.") @PathVariable String id,
            @Parameter(description = "Kenmerk van een bericht: geef de berichten ervoor.") @RequestParam(
                    required = false) String voor,
            @Parameter(description = "Kenmerk van een bericht: geef de berichten erna.") @RequestParam(
                    required = false) String na,
            @Parameter(description = "Hoeveel berichten ten hoogste: 1 tot en met 50.") @RequestParam(
                    required = false) String aantal,
            Caller caller) {
        var dossier = dossiers.get(id, caller);
        var request = GesprekRequest.read(voor, na, aantal);
        lezingen.note(dossier, caller);
        return BerichtenResponse.of(gesprekReader.read(dossier, request, caller), address(domein, id),
                request.aantal());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "schrijf", summary = "Een bericht schrijven",
            description = "Een bericht verandert daarna nooit meer.")
    @ApiResponse(responseCode = "201", description = "Het bericht is opgenomen.")
    @FilingAnswers
    ResponseEntity<BerichtReceipt> write(@PathVariable String domein,
            @Parameter(description = "Kenmerk van de melding.") @PathVariable String id,
            @RequestBody JsonBody<NewBericht> body, Caller caller) {
        var bericht = berichtWriter.write(id, body.input(NewBericht.class), caller);
        return ResponseEntity.created(URI.create(address(domein, id)))
                .body(new BerichtReceipt(bericht.id()));
    }

    private static String address(String domein, String id) {
        return "/" + domein + "/melding/v1/meldingen/" + id + "/berichten";
    }
}
