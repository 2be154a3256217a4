package nl.tegenkracht.melding.voorstel;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.web.api.Versioned;
import nl.tegenkracht.web.input.JsonBody;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Proposing, answering and doing from a portal of one's own. */
@RestController
@RequestMapping("/{domein}/melding/v1/meldingen/{id}")
@Tag(name = "voorstellen",
        description = "Wat de vertrouwenspersoon voorstelt te doen, en de instemming van de melder (artikel 5, derde "
                + "lid).")
class VoorstelApi {

    private static final String ID = "Kenmerk van de melding.";
    private static final String ETAG = "De ETag van de melding zoals u haar las.";

    private final Dossiers<Melding> dossiers;
    private final VoorstelReader reader;
    private final VoorstelWriter writer;
    private final Instemming instemming;

    VoorstelApi(Dossiers<Melding> dossiers, VoorstelReader reader, VoorstelWriter writer, Instemming instemming) {
        this.dossiers = dossiers;
        this.reader = reader;
        this.writer = writer;
        this.instemming = instemming;
    }

    @GetMapping("/voorstellen")
    @Operation(operationId = "voorstellen", summary = "De voorstellen lezen",
            description = "Nieuwste eerst, met elk antwoord en wanneer dat gegeven is. Alleen voor de melder en de "
                    + "vertrouwenspersoon die de melding heeft.")
    @ApiResponse(responseCode = "200", description = "De voorstellen; de ETag is die van de melding.")
    ResponseEntity<VoorstellenResponse> read(@PathVariable String domein,
            @Parameter(description = ID) @PathVariable String id, Caller caller) {
        return voorstellen(dossiers.get(id, caller), caller);
    }

    @PostMapping(path = "/voorstellen", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "stelVoor", summary = "Een handeling voorstellen",
            description = "Alleen voor de vertrouwenspersoon. De melder leest met wie en wat er gedeeld wordt, en "
                    + "antwoordt. Er gebeurt niets zonder instemming.")
    @ApiResponse(responseCode = "201", description = "Het voorstel ligt bij de melder.")
    @ConsentAnswers
    ResponseEntity<VoorstellenResponse> propose(@PathVariable String domein,
            @Parameter(description = ID) @PathVariable String id, @RequestBody JsonBody<NewVoorstel> body,
            Caller caller) {
        writer.write(id, body.input(NewVoorstel.class), caller);
        var dossier = dossiers.get(id, caller);
        return Versioned.created("/" + domein + "/melding/v1/meldingen/" + id + "/voorstellen", dossier.version(),
                VoorstellenResponse.of(reader.all(dossier, caller)));
    }

    @PostMapping(path = "/instemming", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "stemIn", summary = "Een voorstel beantwoorden",
            description = "Alleen voor de melder. Wie eerst ja zei, neemt dat met nee terug, zolang het niet is "
                    + "gebeurd.")
    @ApiResponse(responseCode = "200", description = "Het antwoord is vastgelegd met dag en tijd, nu of al eerder.")
    @ConsentAnswers
    ResponseEntity<VoorstellenResponse> answer(@PathVariable String domein,
            @Parameter(description = ID) @PathVariable String id,
            @Parameter(description = ETAG) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody JsonBody<Antwoord> body, Caller caller) {
        return voorstellen(instemming.antwoord(id, body.input(Antwoord.class),
                Versioned.seen(ifMatch), caller), caller);
    }

    @PostMapping(path = "/uitvoering", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "voerUit", summary = "Zeggen wat er van een voorstel is geworden",
            description = "Alleen voor de vertrouwenspersoon. Zonder instemming van de melder kan iets niet uitgevoerd "
                    + "zijn: dan is het antwoord 409, met het artikel.")
    @ApiResponse(responseCode = "200", description = "Vastgelegd, nu of al eerder met dezelfde woorden.")
    @ConsentAnswers
    ResponseEntity<VoorstellenResponse> done(@PathVariable String domein,
            @Parameter(description = ID) @PathVariable String id,
            @Parameter(description = ETAG) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody JsonBody<Uitvoering> body, Caller caller) {
        return voorstellen(instemming.voerUit(id, body.input(Uitvoering.class),
                Versioned.seen(ifMatch), caller), caller);
    }

    @PostMapping(path = "/omzetting", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "zetOm", summary = "Van alleen advies een melding maken",
            description = "Alleen voor de melder. Daarna kan de vertrouwenspersoon iets voorstellen; ook dan gebeurt er "
                    + "niets zonder instemming. Is het al een gewone melding, dan verandert er niets.")
    @ApiResponse(responseCode = "200", description = "Het is nu een gewone melding.")
    @ConsentAnswers
    ResponseEntity<VoorstellenResponse> convert(@PathVariable String domein,
            @Parameter(description = ID) @PathVariable String id, @RequestBody JsonBody<Omzetting> body,
            Caller caller) {
        return voorstellen(writer.zetOm(id, body.input(Omzetting.class), caller), caller);
    }

    private ResponseEntity<VoorstellenResponse> voorstellen(Dossier<Melding> dossier, Caller caller) {
        return Versioned.ok(dossier.version(), VoorstellenResponse.of(reader.all(dossier, caller)));
    }
}
