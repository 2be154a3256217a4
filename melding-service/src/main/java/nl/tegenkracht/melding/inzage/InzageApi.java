package nl.tegenkracht.melding.inzage;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.melding.afsluiten.AfsluitingReader;
import nl.tegenkracht.melding.afsluiten.AfsluitingView;
import nl.tegenkracht.melding.dossier.Categorie;
import nl.tegenkracht.melding.afsluiten.ClosingCode;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersoon;
import nl.tegenkracht.web.api.Versioned;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Reading a melding from a portal of one's own. */
@RestController
@Tag(name = "meldingen", description = "Meldingen bij een vertrouwenspersoon ongewenste omgangsvormen.")
class InzageApi {

    private final Inzage inzage;
    private final AfsluitingReader afsluitingReader;

    InzageApi(Inzage inzage, AfsluitingReader afsluitingReader) {
        this.inzage = inzage;
        this.afsluitingReader = afsluitingReader;
    }

    /** A melding for whoever has access to it. */
    @Schema(name = "Melding", description = "Een melding, voor wie er toegang toe heeft.")
    record MeldingResponse(@Schema(description = "Kenmerk van de melding.") String id,
            @Schema(description = "Als wie u kijkt.", allowableValues = {
                    "melder",
                    "vertrouwenspersoon"}) String rol,
            @Schema(description = "Code van de staat.") String staat,
            @Schema(description = "Wat de melder vraagt.", allowableValues = {"melding", "alleen-advies", "signaal",
                    "leverancier"}) String soort,
            @Schema(description = "Wie er aan zet is.", allowableValues = {"melder",
                    "vertrouwenspersoon"}) String beurt,
            @Schema(description = "Wanneer de melding ontvangen is.") Instant ontvangen,
            @Schema(description = "Code van de categorie; bij meer de eerste.", deprecated = true) String categorie,
            @Schema(description = "Codes van alle categorieën.") List<String> categorieen,
            @Schema(description = "Wie de melding nu heeft; leeg als die niet meer "
                    + "benoemd is.") Vertrouwenspersoon vertrouwenspersoon,
            @Schema(description = "Hoe de melder genoemd wil worden.") String naam,
            @Schema(description = "Hoe de melder liever bereikt wil worden dan op deze site.") String contact,
            @Schema(description = "Wat er gebeurde.") String verhaal,
            @Schema(description = "Waar het gebeurde.") String waar,
            @Schema(description = "Wanneer het gebeurde.") String wanneer,
            @Schema(description = "Wat de melder zou willen.") String wens,
            @Schema(description = "De afsluitbrieven, nieuwste eerst.") List<AfsluitbriefResponse> afsluitbrieven,
            @Schema(description = "Wat de melder na het afsluiten liet weten, nieuwste eerst.") List<NawoordResponse> nawoorden){

        static MeldingResponse of(MeldingView view, List<AfsluitingView.Afsluitbrief> brieven,
                List<AfsluitingView.Nagekomen> nawoorden) {
            var melding = view.melding();
            var relaas = view.relaas();
            return new MeldingResponse(view.id(), view.rol().code(), melding.staat().code(), melding.soort().code(),
                    melding.beurt().code(),
                    melding.ontvangen(), melding.categorie(), melding.categorieen(), view.vertrouwenspersoon(),
                    relaas.naam(),
                    relaas.contact(),
                    relaas.verhaal(), relaas.waar(), relaas.wanneer(), relaas.wens(),
                    brieven.stream().map(AfsluitbriefResponse::of).toList(),
                    nawoorden.stream().map(one -> new NawoordResponse(one.op(), one.tekst())).toList());
        }

        @Override
        public String toString() {
            return "MeldingResponse[]";
        }
    }

    /** What the melder said later. */
    @Schema(name = "Nawoord", description = "Wat de melder na het afsluiten liet weten.")
    record NawoordResponse(@Schema(description = "Wanneer.") Instant op,
            @Schema(description = "Wat er staat.") String tekst) {

        @Override
        public String toString() {
            return "NawoordResponse[]";
        }
    }

    /** A written confirmation that a melding was dealt with. */
    @Schema(name = "Afsluitbrief", description = "De schriftelijke bevestiging dat een melding is afgehandeld.")
    record AfsluitbriefResponse(@Schema(description = "Wanneer de melding is afgesloten.") Instant op,
            @Schema(description = "Wie de brief schreef; leeg als die niet meer benoemd is.") String van,
            @Schema(description = "Wat er staat.") String tekst,
            @Schema(description = "Codes van de categorieën, zoals de vertrouwenspersoon die "
                    + "bepaalde.") List<String> categorieen,
            @Schema(description = "Codes van wat er gedaan is.") List<String> interventies,
            @Schema(description = "Code van hoe het afliep.") String resultaat) {

        static AfsluitbriefResponse of(AfsluitingView.Afsluitbrief brief) {
            return new AfsluitbriefResponse(brief.op(), brief.van(), brief.tekst(),
                    brief.categorieen().stream().map(Categorie::code).toList(),
                    brief.interventies().stream().map(ClosingCode::code).toList(), brief.resultaat().code());
        }

        @Override
        public String toString() {
            return "AfsluitbriefResponse[]";
        }
    }

    @GetMapping("/{domein}/melding/v1/meldingen/{id}")
    @Operation(operationId = "melding", summary = "Een melding lezen",
            description = "Alleen voor de melder en de vertrouwenspersoon die de melder koos; voor ieder ander bestaat "
                    + "de melding niet.")
    @ApiResponse(responseCode = "200", description = "De melding; de ETag is de versie voor If-Match.")
    ResponseEntity<MeldingResponse> read(@PathVariable String domein,
            @Parameter(description = "Kenmerk van de melding.") @PathVariable String id, Caller caller) {
        var dossier = inzage.get(id, caller);
        return Versioned.ok(dossier.version(),
                MeldingResponse.of(inzage.view(dossier, caller), afsluitingReader.brieven(dossier, caller),
                        afsluitingReader.nawoorden(dossier, caller)));
    }
}
