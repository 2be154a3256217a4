package nl.tegenkracht.klacht.handelen;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import nl.tegenkracht.contracts.Coded;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.procedure.act.ActKind;
import nl.tegenkracht.portal.language.TextSource;
import nl.tegenkracht.web.api.Versioned;
import nl.tegenkracht.web.input.JsonBody;
import nl.tegenkracht.web.page.Option;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Acting in the procedure from a portal of one's own. */
@RestController
@RequestMapping("/{domein}/klacht/v1/klachten/{id}")
@Tag(name = "klachten", description = "Klachten bij de Klachtencommissie ongewenste omgangsvormen.")
class HandelenApi {

    private static final String ID = "Kenmerk van de klacht.";
    private static final String PART = "Nummer van het deel van de klacht; 0 voor de klacht als geheel.";

    private final Handelen handelen;
    private final ProcedureReader reader;
    private final Dossiers<Klacht> dossiers;
    private final TextSource texts;

    HandelenApi(Handelen handelen, ProcedureReader reader, Dossiers<Klacht> dossiers, TextSource texts) {
        this.handelen = handelen;
        this.reader = reader;
        this.dossiers = dossiers;
        this.texts = texts;
    }

    /** What somebody can do now. */
    @Schema(name = "Handelingen", description = "Wat u nu kunt doen.")
    record ActsResponse(@Schema(description = "De handelingen, per deel.") List<ActResponse> handelingen) {}

    /** One act with its fields. */
    @Schema(name = "MogelijkeHandeling", description = "Een handeling die u nu kunt doen.")
    record ActResponse(@Schema(description = PART) int deel,
            @Schema(description = "Code van de handeling, in het adres.") String code,
            @Schema(description = "Haar naam, in de taal die u vraagt.") String naam,
            @Schema(description = "Wat u invult. Niets is vooraf gekozen.") List<FieldResponse> velden) {}

    /** A field of it. */
    @Schema(name = "Veld", description = "Een veld van een handeling.")
    record FieldResponse(@Schema(description = "Naam in het document.") String naam,
            @Schema(description = "Hoe u het invult.") String soort,
            @Schema(description = "Of het moet.") boolean verplicht,
            @Schema(description = "Waaruit u kunt kiezen.") List<OptionResponse> keuzes,
            @Schema(description = "Bij een keuze per regel: de regels.") List<RowResponse> regels) {

        static FieldResponse of(FormField field) {
            return new FieldResponse(field.name(), Choices.code(field.kind()), field.required(),
                    field.options().stream().map(OptionResponse::of).toList(), field.rows().stream()
                            .map(row -> new RowResponse(row.name(), row.options().stream().map(OptionResponse::of)
                                    .toList()))
                            .toList());
        }
    }

    /** A row of a field. */
    @Schema(name = "Regel", description = "Een regel waarvoor u iets kiest.")
    record RowResponse(@Schema(description = "Waarover het gaat.") String naam,
            @Schema(description = "Waaruit u kunt kiezen.") List<OptionResponse> keuzes) {

        @Override
        public String toString() {
            return "RowResponse[]";
        }
    }

    /** A choice. */
    @Schema(name = "Keuze", description = "Iets waaruit u kunt kiezen.")
    record OptionResponse(@Schema(description = "Wat u stuurt.") String waarde,
            @Schema(description = "In woorden.") String naam,
            @Schema(description = "Uitleg; leeg als die er niet is.") String uitleg) {

        static OptionResponse of(Option option) {
            return new OptionResponse(option.waarde(), option.naam(), option.uitleg());
        }

        @Override
        public String toString() {
            return "OptionResponse[]";
        }
    }

    /** The klacht after an act. */
    @Schema(name = "Gedaan", description = "Bevestiging dat een handeling is gedaan.")
    record DoneResponse(@Schema(description = ID) String id,
            @Schema(description = "Code van de handeling.") String handeling) {}

    /** A text of the procedure. */
    @Schema(name = "Stuktekst", description = "De tekst van een stuk of brief.")
    record TextResponse(@Schema(description = "Kenmerk van het stuk.") String id,
            @Schema(description = "De tekst.") String tekst) {

        @Override
        public String toString() {
            return "TextResponse[]";
        }
    }

    @GetMapping("/handelingen")
    @Operation(operationId = "handelingen", summary = "Wat u nu kunt doen",
            description = "Per deel van de klacht waaraan u deelneemt. De ETag is de versie waarop u handelt.")
    @ApiResponse(responseCode = "200", description = "De handelingen die u nu kunt doen, met hun velden.")
    ResponseEntity<ActsResponse> possible(@PathVariable String domein,
            @Parameter(description = ID) @PathVariable String id, Caller caller) {
        var dossier = dossiers.get(id, caller);
        return Versioned.ok(dossier.version(),
                new ActsResponse(handelen.forms(dossier, caller).stream().map(this::act).toList()));
    }

    private ActResponse act(ActForm form) {
        return new ActResponse(form.track(), form.kind().code(),
                texts.here().text("klacht.procedure.act." + form.kind().code()),
                form.fields().stream().map(FieldResponse::of).toList());
    }

    @PostMapping(path = "/handelingen/{code}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "handel", summary = "Iets doen in de procedure",
            description = "Alleen wie het aangaat, en alleen als het nu kan. Hetzelfde formulier nog eens geeft het "
                    + "eerste resultaat.")
    @ApiResponse(responseCode = "200", description = "De handeling is gedaan, nu of al eerder.")
    @ApiResponse(responseCode = "400", description = "Er klopt iets niet; alle fouten staan in het antwoord.",
            content = @Content)
    @ApiResponse(responseCode = "404", description = "De klacht of dat deel bestaat niet, of niet voor u.",
            content = @Content)
    @ApiResponse(responseCode = "409", description = "Dit kan niet; het antwoord noemt reden en artikel.",
            content = @Content)
    @ApiResponse(responseCode = "412", description = "De klacht is intussen veranderd.", content = @Content)
    ResponseEntity<DoneResponse> doe(@PathVariable String domein, @Parameter(description = ID) @PathVariable String id,
            @Parameter(description = "Code van de handeling.") @PathVariable String code,
            @Parameter(description = PART) @RequestParam(defaultValue = "0") int deel,
            @Parameter(description = "De versie waarover het gaat: de ETag van het lezen.") @RequestHeader(
                    name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody JsonBody<ActInput> body, Caller caller) {
        var kind = Coded.parse(ActKind.class, code).orElseThrow(NotFound::new);
        var dossier = handelen.doe(id, kind, deel, body.input(ActInput.class),
                Versioned.seen(ifMatch), caller);
        return Versioned.ok(dossier.version(), new DoneResponse(dossier.id(), kind.code()));
    }

    @GetMapping("/stukken/{stuk}")
    @Operation(operationId = "stuk", summary = "Een stuk of brief lezen",
            description = "Alleen wat voor u bestemd is; ieder ander stuk bestaat niet.")
    @ApiResponse(responseCode = "200", description = "De tekst.")
    @ApiResponse(responseCode = "404", description = "Het stuk bestaat niet, of niet voor u.", content = @Content)
    TextResponse text(@PathVariable String domein, @Parameter(description = ID) @PathVariable String id,
            @Parameter(description = "Kenmerk van het stuk.") @PathVariable String stuk, Caller caller) {
        return new TextResponse(stuk, reader.text(dossiers.get(id, caller), stuk, caller));
    }
}
