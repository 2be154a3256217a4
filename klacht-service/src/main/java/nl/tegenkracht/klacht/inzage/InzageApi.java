package nl.tegenkracht.klacht.inzage;

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
import nl.tegenkracht.klacht.bevindingen.Bevinding;
import nl.tegenkracht.klacht.dossier.Role;
import nl.tegenkracht.klacht.handelen.ProcedureReader;
import nl.tegenkracht.klacht.handelen.ProcedureView;
import nl.tegenkracht.klacht.regels.CoveredEmployers;
import nl.tegenkracht.klacht.schrift.KlaagschriftDto;
import nl.tegenkracht.portal.language.PageTexts;
import nl.tegenkracht.portal.language.TextSource;
import nl.tegenkracht.terms.TermijnDate;
import nl.tegenkracht.terms.Verschuiving;
import nl.tegenkracht.web.api.Versioned;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reading a klacht from a portal of one's own. */
@RestController
@Tag(name = "klachten", description = "Klachten bij de Klachtencommissie ongewenste omgangsvormen.")
class InzageApi {

    private final Inzage inzage;
    private final ProcedureReader reader;
    private final TextSource texts;

    InzageApi(Inzage inzage, ProcedureReader reader, TextSource texts) {
        this.inzage = inzage;
        this.reader = reader;
        this.texts = texts;
    }

    /** A klacht for whoever has access to it. */
    @Schema(name = "Klacht", description = "Een klacht, voor wie er toegang toe heeft.")
    record KlachtResponse(@Schema(description = "Kenmerk van de klacht.") String id,
            @Schema(description = "Als wie u kijkt.") String rol,
            @Schema(description = "Code van de staat.") String staat,
            @Schema(description = "Wanneer het klaagschrift ontvangen is; leeg als dat niet voor u is.") Instant ontvangen,
            @Schema(description = "Code van de vastgelegde regelset; leeg zolang die niet bekend is, of als zij niet voor u is.") String regelset,
            @Schema(description = "Wie van de Klachtencommissie de klacht nu heeft; leeg als dat niemand is, of niet voor u is.") BehandelaarResponse behandelaar,
            @Schema(description = "De schriftelijke bevestiging van ontvangst; leeg als zij niet voor u is.") String bevestiging,
            @Schema(description = "Wat opvalt aan het klaagschrift.") List<BevindingResponse> bevindingen,
            @Schema(description = "Van elke werkgever of de regeling daar gold op de dag van indienen; leeg als dat niet voor u is.") List<WerkgeverResponse> werkgevers,
            @Schema(description = "De termijnen die nu lopen.") List<TermijnResponse> termijnen,
            @Schema(description = "Wat de klager indiende; leeg als dat niet voor u is.") KlaagschriftDto klaagschrift,
            @Schema(description = "Wat de klager later toevoegde, oudste eerst; bij lange teksten een deel ervan.") List<KlaagschriftDto> aanvullingen,
            @Schema(description = "Hoeveel aanvullingen er eerder zijn: vraag die met tot; leeg als er geen zijn.") Integer eerder,
            @Schema(description = "Waar de procedure staat, voor zover het u aangaat.") ProcedureResponse procedure) {

        static KlachtResponse of(KlachtView view, List<CoveredEmployers.Employer> employers, ProcedureView procedure,
                PageTexts texts) {
            var klacht = view.klacht();
            return new KlachtResponse(view.id(), view.rol().code(), view.stand().staat().code(),
                    view.rol().knowsTheFiling() ? klacht.ingediend() : null,
                    klacht.regels() == null || view.rol() == Role.UITVOERDER ? null : klacht.regels().regelset(),
                    BehandelaarResponse.of(view), view.bevestiging(),
                    view.bevindingen().stream().map(found -> BevindingResponse.of(found, texts)).toList(),
                    employers.stream().map(WerkgeverResponse::of).toList(),
                    view.termijnen().stream().map(date -> TermijnResponse.of(date, texts)).toList(),
                    view.klaagschrift() == null ? null : KlaagschriftDto.of(view.id(), view.klaagschrift()),
                    view.aanvullingen().regels().stream().map(one -> KlaagschriftDto.of(one.id(), one.tekst()))
                            .toList(),
                    view.aanvullingen().eerder(), ProcedureResponse.of(procedure));
        }

        @Override
        public String toString() {
            return "KlachtResponse[]";
        }
    }

    /** Who has the klacht. */
    @Schema(name = "Behandelaar", description = "Wie van de Klachtencommissie de klacht heeft.")
    record BehandelaarResponse(@Schema(description = "Naam.") String naam,
            @Schema(description = "Functie in de Klachtencommissie.") String rol,
            @Schema(description = "Sinds wanneer; leeg als dat niet voor u is.") Instant sinds) {

        static BehandelaarResponse of(KlachtView view) {
            return view.isAttended() && view.rol() != Role.UITVOERDER
                    ? new BehandelaarResponse(view.behandelaar(), view.klacht().behandelaar().rol().code(),
                            view.rol().knowsTheFiling() ? view.klacht().behandelaarSince() : null)
                    : null;
        }

        @Override
        public String toString() {
            return "BehandelaarResponse[]";
        }
    }

    /** A bevinding. */
    @Schema(name = "Bevinding", description = "Iets wat opvalt; het weigert niets.")
    record BevindingResponse(@Schema(description = "Vaste code.") String code,
            @Schema(description = "Artikel van de Klachtenregeling; leeg als geen artikel het zegt.") String artikel,
            @Schema(description = "In gewone woorden, in de taal die u vraagt.") String reden) {

        static BevindingResponse of(Bevinding bevinding, PageTexts texts) {
            return new BevindingResponse(bevinding.code(), bevinding.artikel(), texts.of(bevinding.reden()));
        }
    }

    /** An employer, for the Klachtencommissie. */
    @Schema(name = "Werkgever", description = "Of de regeling bij een werkgever gold op de dag van indienen.")
    record WerkgeverResponse(@Schema(description = "Domein van de werkgever.") String domein,
            @Schema(description = "Naam.") String naam,
            @Schema(description = "Of de regeling er gold.",
                    allowableValues = {
                            "door-de-regeling", "door-verklaring", "geen-verklaring",
                            "werkgever-onbekend"}) String dekking,
            @Schema(description = "Eerste dag van de verklaring; leeg als er geen is.") LocalDate sinds){

        static WerkgeverResponse of(CoveredEmployers.Employer employer) {
            return new WerkgeverResponse(employer.domein().value(), employer.naam(), employer.dekking().word(),
                    employer.sinds());
        }
    }

    /** A running termijn with everything needed to check the calculation. */
    @Schema(name = "Termijn",
            description = "Een lopende termijn, met alles om haar na te rekenen. Dagen in Nederlandse tijd.")
    record TermijnResponse(@Schema(description = "Code van de termijn.") String code,
            @Schema(description = "Artikel van de Klachtenregeling.") String artikel,
            @Schema(description = "Dag van de gebeurtenis; telt zelf niet mee.") LocalDate start,
            @Schema(description = "De regel in gewone woorden.") String regel,
            @Schema(description = "Einde zonder verschuivingen.") LocalDate ruw,
            @Schema(description = "Wat het einde verschoof.") List<VerschuivingResponse> verschuivingen,
            @Schema(description = "De laatste dag.") LocalDate einde) {

        static TermijnResponse of(TermijnDate date, PageTexts texts) {
            return new TermijnResponse(date.code(), date.artikel(), date.start(), texts.of(date.regel()), date.ruw(),
                    date.verschuivingen().stream().map(shift -> VerschuivingResponse.of(shift, texts)).toList(),
                    date.einde());
        }
    }

    /** An end date that was shifted. */
    @Schema(name = "Verschuiving", description = "Een einddatum die opschoof.")
    record VerschuivingResponse(@Schema(description = "Van deze dag.") LocalDate van,
            @Schema(description = "Naar deze dag.") LocalDate naar,
            @Schema(description = "Waarom, met artikel.") String reden) {

        static VerschuivingResponse of(Verschuiving verschuiving, PageTexts texts) {
            return new VerschuivingResponse(verschuiving.van(), verschuiving.naar(), texts.of(verschuiving.reden()));
        }
    }

    @GetMapping("/{domein}/klacht/v1/klachten/{id}")
    @Operation(operationId = "klacht", summary = "Een klacht lezen",
            description = "Alleen voor wie eraan deelneemt, en dan wat voor diegene bestemd is; voor ieder ander "
                    + "bestaat de klacht niet.")
    @ApiResponse(responseCode = "200", description = "De klacht; de ETag is de versie.")
    @ApiResponse(responseCode = "400", description = "Dat aantal aanvullingen bestaat niet.", content = @Content)
    ResponseEntity<KlachtResponse> read(@PathVariable String domein,
            @Parameter(description = "Kenmerk van de klacht.") @PathVariable String id,
            @Parameter(description = "Alleen zoveel aanvullingen, van de eerste af; zonder dit alle.") @RequestParam(
                    required = false) Integer tot,
            Caller caller) {
        var dossier = inzage.get(id, caller);
        inzage.noteOpened(dossier, caller);
        var view = inzage.view(dossier, caller, tot == null ? Inzage.NEWEST : tot);
        return Versioned.ok(dossier.version(),
                KlachtResponse.of(view, inzage.employers(view), reader.view(dossier, caller), texts.here()));
    }
}
