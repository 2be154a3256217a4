package nl.tegenkracht.klacht.inzage;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.tegenkracht.klacht.bevindingen.Bevinding;
import nl.tegenkracht.klacht.schrift.Schriftvorm;
import nl.tegenkracht.klacht.termijn.Termijndatum;
import nl.tegenkracht.klacht.termijn.Verschuiving;
import nl.tegenkracht.starter.security.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Een klacht lezen vanuit een eigen portaal. */
@RestController
@Tag(name = "klachten", description = "Klachten bij de Klachtencommissie ongewenste omgangsvormen.")
class InzageApi {

    private final Inzage inzage;

    InzageApi(Inzage inzage) {
        this.inzage = inzage;
    }

    /** Een klacht voor wie er toegang toe heeft. */
    @Schema(name = "Klacht", description = "Een klacht, voor wie er toegang toe heeft.")
    record Antwoord(@Schema(description = "Kenmerk van de klacht.") String id,
            @Schema(description = "Als wie u kijkt.") String rol,
            @Schema(description = "Code van de staat.") String staat,
            @Schema(description = "Wanneer het klaagschrift ontvangen is.") Instant ontvangen,
            @Schema(description = "Code van de vastgelegde regelset; leeg zolang die niet bekend is.") String regelset,
            @Schema(description = "De schriftelijke bevestiging van ontvangst.") String bevestiging,
            @Schema(description = "Wat opvalt aan het klaagschrift.") List<Punt> bevindingen,
            @Schema(description = "De termijnen die nu lopen.") List<Loopt> termijnen,
            @Schema(description = "Wat de klager indiende.") Schriftvorm klaagschrift,
            @Schema(description = "Wat de klager later toevoegde, oudste eerst.") List<Schriftvorm> aanvullingen) {

        static Antwoord van(Klachtbeeld beeld) {
            var klacht = beeld.klacht();
            return new Antwoord(beeld.id(), beeld.rol().code(), klacht.staat().code(), klacht.ingediend(),
                    klacht.regels() == null ? null : klacht.regels().regelset(), beeld.bevestiging(),
                    beeld.bevindingen().stream().map(Punt::van).toList(),
                    beeld.termijnen().stream().map(Loopt::van).toList(),
                    Schriftvorm.van(beeld.id(), beeld.klaagschrift()),
                    beeld.aanvullingen().stream().map(een -> Schriftvorm.van(een.id(), een.tekst())).toList());
        }

        @Override
        public String toString() {
            return "Antwoord[]";
        }
    }

    /** Een bevinding. */
    @Schema(name = "Bevinding", description = "Iets wat opvalt; het weigert niets.")
    record Punt(@Schema(description = "Vaste code.") String code,
            @Schema(description = "Artikel van de Klachtenregeling.") String artikel,
            @Schema(description = "In gewone woorden.") String reden) {

        static Punt van(Bevinding bevinding) {
            return new Punt(bevinding.code(), bevinding.artikel(), bevinding.reden());
        }
    }

    /** Een lopende termijn met alles om haar na te rekenen. */
    @Schema(name = "Termijn", description = "Een lopende termijn, met alles om haar na te rekenen. Dagen in Nederlandse tijd.")
    record Loopt(@Schema(description = "Code van de termijn.") String code,
            @Schema(description = "Artikel van de Klachtenregeling.") String artikel,
            @Schema(description = "Dag van de gebeurtenis; telt zelf niet mee.") LocalDate start,
            @Schema(description = "De regel in gewone woorden.") String regel,
            @Schema(description = "Einde zonder verschuivingen.") LocalDate ruw,
            @Schema(description = "Wat het einde verschoof.") List<Verschoven> verschuivingen,
            @Schema(description = "De laatste dag.") LocalDate einde) {

        static Loopt van(Termijndatum datum) {
            return new Loopt(datum.code(), datum.artikel(), datum.start(), datum.regel(), datum.ruw(),
                    datum.verschuivingen().stream().map(Verschoven::van).toList(), datum.einde());
        }
    }

    /** Een verschoven einddatum. */
    @Schema(name = "Verschuiving", description = "Een einddatum die opschoof.")
    record Verschoven(@Schema(description = "Van deze dag.") LocalDate van,
            @Schema(description = "Naar deze dag.") LocalDate naar,
            @Schema(description = "Waarom, met artikel.") String reden) {

        static Verschoven van(Verschuiving verschuiving) {
            return new Verschoven(verschuiving.van(), verschuiving.naar(), verschuiving.reden());
        }
    }

    @GetMapping("/{domein}/klacht/v1/klachten/{id}")
    @Operation(operationId = "klacht", summary = "Een klacht lezen", description = "Alleen voor de klager en wie van de Klachtencommissie de klacht kreeg; voor ieder ander bestaat de klacht niet.")
    @ApiResponse(responseCode = "200", description = "De klacht; de ETag is de versie.")
    ResponseEntity<Antwoord> lees(@PathVariable String domein, @PathVariable String id, Caller beller) {
        var dossier = inzage.vind(id, beller);
        return ResponseEntity.ok().eTag(Long.toString(dossier.version()))
                .body(Antwoord.van(inzage.beeld(dossier, beller)));
    }
}
