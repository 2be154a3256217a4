package nl.tegenkracht.melding.signalering;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.melding.dossier.SignaleringKind;
import nl.tegenkracht.melding.vernietigen.Bewaarbesluiten;
import nl.tegenkracht.web.adresboek.Collega;
import nl.tegenkracht.web.api.FilingAnswers;
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

/** Signals to the employer and the answers, from a portal of one's own. */
@RestController
@RequestMapping("/{domein}/melding/v1/signaleringen")
@Tag(name = "signaleringen", description = "Wat een vertrouwenspersoon aan de werkgever signaleert, en het antwoord "
        + "(artikel 5, eerste lid, onder f).")
class SignaleringApi {

    private final Signaleren signaleren;
    private final Bewaarbesluiten besluiten;

    SignaleringApi(Signaleren signaleren, Bewaarbesluiten besluiten) {
        this.signaleren = signaleren;
        this.besluiten = besluiten;
    }

    /** The list, and who can read a new one. */
    @Schema(name = "Signaleringen", description = "Uw signaleringen, ten hoogste 200, laatst veranderde eerst.")
    record SignaleringenResponse(
            @Schema(description = "De signaleringen, zonder tekst.") List<SignaleringLine> signaleringen,
            @Schema(description = "Aan wie u er een kunt sturen; leeg als u dat niet kunt.") List<Geadresseerde> geadresseerden) {}

    /** Who decides for the employer. */
    @Schema(name = "Geadresseerde", description = "Wie voor de werkgever beslist.")
    record Geadresseerde(@Schema(description = "Kenmerk, voor `aan`.") String kenmerk,
            @Schema(description = "Naam.") String naam) {

        @Override
        public String toString() {
            return "Geadresseerde[]";
        }
    }

    /** One in the list. */
    @Schema(name = "Signaleringregel", description = "Een signalering in de lijst.")
    record SignaleringLine(@Schema(description = "Kenmerk.") String id,
            @Schema(description = "Code van waar het over gaat.") String soort,
            @Schema(description = "Wanneer zij is verstuurd.") Instant verstuurd,
            @Schema(description = "Wanneer zij is beantwoord; leeg als dat niet zo is.") Instant beantwoord,
            @Schema(description = "Of u zelf moet antwoorden.") boolean actie) {

        static SignaleringLine of(SignaleringView view) {
            return new SignaleringLine(view.id(), view.soort(), view.verstuurd(), view.beantwoord(),
                    view.magAntwoorden());
        }
    }

    /** One of them, opened. */
    @Schema(name = "Signalering", description = "Een signalering met haar antwoord.")
    record SignaleringResponse(@Schema(description = "Kenmerk.") String id,
            @Schema(description = "Code van waar het over gaat.") String soort,
            @Schema(description = "Naam van wie haar leest; leeg als zij op papier gaat.") String aan,
            @Schema(description = "Wat er gesignaleerd is.") String tekst,
            @Schema(description = "Over hoeveel mensen het gaat; 0 als dat niet is gezegd.") int groep,
            @Schema(description = "Wanneer zij is verstuurd.") Instant verstuurd,
            @Schema(description = "Wanneer zij is beantwoord; leeg als dat niet zo is.") Instant beantwoord,
            @Schema(description = "Het antwoord; leeg als het er niet is.") String antwoord,
            @Schema(description = "Laatste dag waarop zij wordt bewaard; leeg als dat niet is besloten.") LocalDate bewaardTot) {

        static SignaleringResponse of(SignaleringView view, Bewaarbesluiten besluiten) {
            return new SignaleringResponse(view.id(), view.soort(), view.aan(), view.tekst(), view.groep(),
                    view.verstuurd(), view.beantwoord(), view.antwoord(), besluiten.of(SignaleringKind.CODE)
                            .map(decision -> decision.lastDay(view.begin())).orElse(null));
        }

        @Override
        public String toString() {
            return "SignaleringResponse[]";
        }
    }

    @GetMapping
    @Operation(operationId = "signaleringen", summary = "Uw signaleringen",
            description = "Wat u als vertrouwenspersoon hebt gesignaleerd, of als werkgever kunt lezen.")
    @ApiResponse(responseCode = "200", description = "De lijst; leeg als er geen zijn.")
    SignaleringenResponse list(@PathVariable String domein, Caller caller) {
        var readers = signaleren.canSend(caller) ? signaleren.readers(caller) : List.<Collega>of();
        return new SignaleringenResponse(signaleren.list(caller).stream().map(SignaleringLine::of).toList(),
                readers.stream().map(one -> new Geadresseerde(one.kenmerk(), one.naam())).toList());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "signaleer", summary = "Iets aan de werkgever signaleren",
            description = "Alleen voor een vertrouwenspersoon. Staat er iets in waaraan iemand te herkennen is, dan wordt "
                    + "er niets verstuurd, en noemt het antwoord de plaatsen in de tekst.")
    @ApiResponse(responseCode = "201", description = "Verstuurd, nu of al eerder met hetzelfde kenmerk.")
    @FilingAnswers
    ResponseEntity<SignaleringResponse> send(@PathVariable String domein, @RequestBody JsonBody<NewSignalering> body,
            Caller caller) {
        var sent = signaleren.send(body.input(NewSignalering.class), caller);
        return Versioned.created("/" + domein + "/melding/v1/signaleringen/" + sent.id(), sent.versie(),
                SignaleringResponse.of(sent, besluiten));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "signalering", summary = "Een signalering lezen",
            description = "Alleen voor wie haar stuurde en voor wie zij bestemd is.")
    @ApiResponse(responseCode = "200", description = "De signalering met haar antwoord.")
    ResponseEntity<SignaleringResponse> read(@PathVariable String domein,
            @Parameter(description = "Kenmerk van de signalering.") @PathVariable String id, Caller caller) {
        return ok(signaleren.get(id, caller));
    }

    @PostMapping(path = "/{id}/antwoord", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "beantwoordSignalering", summary = "Een signalering beantwoorden",
            description = "Alleen voor wie van de werkgever haar leest, een keer. Gaat zij op papier, dan schrijft de "
                    + "vertrouwenspersoon op wat het antwoord was.")
    @ApiResponse(responseCode = "200", description = "Het antwoord is bij de vertrouwenspersoon, nu of al eerder met "
            + "dezelfde woorden.")
    @ApiResponse(responseCode = "400", description = "Er klopt iets niet; alle fouten staan in het antwoord.",
            content = @Content)
    @ApiResponse(responseCode = "409", description = "Dit kan niet; het antwoord noemt reden en artikel.",
            content = @Content)
    @ApiResponse(responseCode = "412", description = "De signalering is intussen veranderd.", content = @Content)
    ResponseEntity<SignaleringResponse> answer(@PathVariable String domein,
            @Parameter(description = "Kenmerk van de signalering.") @PathVariable String id,
            @Parameter(description = "De ETag van de signalering zoals u haar las.") @RequestHeader(
                    name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody JsonBody<NewAntwoord> body, Caller caller) {
        return ok(signaleren.answer(id, body.input(NewAntwoord.class), Versioned.seen(ifMatch), caller));
    }

    private ResponseEntity<SignaleringResponse> ok(SignaleringView view) {
        return Versioned.ok(view.versie(), SignaleringResponse.of(view, besluiten));
    }
}
