package nl.tegenkracht.melding.doorbreking;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
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

/** Breaking confidentiality, from a portal of one's own. */
@RestController
@RequestMapping("/{domein}/melding/v1/meldingen/{id}/doorbrekingen")
@Tag(name = "doorbreking", description = "De vertrouwelijkheid doorbreken, na aankondiging aan de melder (Gedragscode "
        + "8.4).")
class DoorbrekingApi {

    private static final String ID = "Kenmerk van de melding.";
    private static final String ETAG = "De ETag van de melding zoals u haar las.";
    private static final String INVALID = "Er klopt iets niet; alle fouten staan in het antwoord.";
    private static final String NONE = "De melding of de doorbreking bestaat niet, of niet voor u.";
    private static final String REFUSED = "Dit kan niet; het antwoord noemt reden en artikel.";
    private static final String STALE = "De melding is intussen veranderd.";

    private final Dossiers<Melding> dossiers;
    private final Doorbreken doorbreken;
    private final DoorbrekingReader reader;

    DoorbrekingApi(Dossiers<Melding> dossiers, Doorbreken doorbreken, DoorbrekingReader reader) {
        this.dossiers = dossiers;
        this.doorbreken = doorbreken;
        this.reader = reader;
    }

    /** One, with what became of it. */
    @Schema(name = "Doorbreking", description = "Dat de vertrouwelijkheid wordt doorbroken, en wat ervan is geworden.")
    record DoorbrekingResponse(@Schema(description = "Kenmerk van de doorbreking.") String id,
            @Schema(description = "Op welke grond.", allowableValues = {
                    "misdrijf", "gewetensnood"}) String grond,
            @Schema(description = "Aan wie.") String wie, @Schema(description = "Wat daar verteld wordt.") String wat,
            @Schema(description = "Waarom het niet anders kan.") String waarom,
            @Schema(description = "Hoe de melder het hoorde.") String gezegd,
            @Schema(description = "Wanneer het is aangekondigd.") Instant aangekondigd,
            @Schema(description = "Wanneer het is gebeurd of ervan is afgezien; leeg als dat nog niet zo is.") Instant besloten,
            @Schema(description = "Of het is gebeurd.") boolean gedaan,
            @Schema(description = "Wat er verteld is, of waarom niet; leeg zolang niets besloten is.") String verslag){

        static DoorbrekingResponse of(DoorbrekingView view) {
            return new DoorbrekingResponse(view.id(), view.grond(), view.tekst().wie(), view.tekst().wat(),
                    view.tekst().waarom(), view.tekst().gezegd(), view.aangekondigd(), view.besloten(), view.gedaan(),
                    view.verslag());
        }

        @Override
        public String toString() {
            return "DoorbrekingResponse[]";
        }
    }

    /** All of a melding. */
    @Schema(name = "Doorbrekingen", description = "De doorbrekingen van een melding, nieuwste eerst.")
    record DoorbrekingenResponse(@Schema(description = "De doorbrekingen.") List<DoorbrekingResponse> doorbrekingen) {}

    @GetMapping
    @Operation(operationId = "doorbrekingen", summary = "De doorbrekingen lezen",
            description = "Voor de melder en de vertrouwenspersoon die de melding heeft.")
    @ApiResponse(responseCode = "200", description = "De doorbrekingen; de ETag is die van de melding.")
    ResponseEntity<DoorbrekingenResponse> read(@PathVariable String domein,
            @Parameter(description = ID) @PathVariable String id, Caller caller) {
        return all(dossiers.get(id, caller), caller);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "kondigDoorbrekingAan", summary = "Aankondigen dat u de vertrouwelijkheid doorbreekt",
            description = "Alleen voor de vertrouwenspersoon die de melding heeft. De melder leest aan wie, wat en "
                    + "waarom.")
    @ApiResponse(responseCode = "200", description = "De melder leest het nu.")
    @ApiResponse(responseCode = "400", description = INVALID, content = @Content)
    @ApiResponse(responseCode = "409", description = REFUSED, content = @Content)
    @ApiResponse(responseCode = "412", description = STALE, content = @Content)
    ResponseEntity<DoorbrekingenResponse> announce(@PathVariable String domein,
            @Parameter(description = ID) @PathVariable String id,
            @Parameter(description = ETAG) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody JsonBody<NewDoorbreking> body, Caller caller) {
        return all(doorbreken.announce(id, body.input(NewDoorbreking.class), Versioned.seen(ifMatch), caller), caller);
    }

    @PostMapping(path = "/afloop", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "meldAfloopVanDoorbreking", summary = "Zeggen wat er van een doorbreking is geworden",
            description = "Alleen voor de vertrouwenspersoon die haar aankondigde. Zonder aankondiging kan zij niet "
                    + "gedaan zijn.")
    @ApiResponse(responseCode = "200", description = "Vastgelegd, nu of al eerder met dezelfde woorden.")
    @ApiResponse(responseCode = "400", description = INVALID, content = @Content)
    @ApiResponse(responseCode = "404", description = NONE, content = @Content)
    @ApiResponse(responseCode = "409", description = REFUSED, content = @Content)
    @ApiResponse(responseCode = "412", description = STALE, content = @Content)
    ResponseEntity<DoorbrekingenResponse> decide(@PathVariable String domein,
            @Parameter(description = ID) @PathVariable String id,
            @Parameter(description = ETAG) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody JsonBody<Afloop> body, Caller caller) {
        return all(doorbreken.decide(id, body.input(Afloop.class), Versioned.seen(ifMatch), caller), caller);
    }

    private ResponseEntity<DoorbrekingenResponse> all(Dossier<Melding> dossier, Caller caller) {
        return Versioned.ok(dossier.version(), new DoorbrekingenResponse(
                reader.all(dossier, caller).stream().map(DoorbrekingResponse::of).toList()));
    }
}
