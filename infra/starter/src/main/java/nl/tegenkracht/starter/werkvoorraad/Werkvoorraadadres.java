package nl.tegenkracht.starter.werkvoorraad;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import nl.tegenkracht.starter.Tegenkracht;
import nl.tegenkracht.starter.beveiliging.Beller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /{D}/{dienst}/v1/werkvoorraad}: waar de poort <i>Mijn werk</i> uit samenstelt. */
@RestController
class Werkvoorraadadres {

    private final Werkvoorraad werkvoorraad;
    private final Tegenkracht instellingen;

    Werkvoorraadadres(Werkvoorraad werkvoorraad, Tegenkracht instellingen) {
        this.werkvoorraad = werkvoorraad;
        this.instellingen = instellingen;
    }

    /** De werklijst van de beller in dit domein, zonder inhoud. */
    record Antwoord(List<Regel> regels) {}

    /** Eén regel met het adres van het dossier. */
    record Regel(String dossier, String soort, String als, String staat, Instant sinds, boolean actie, String adres) {}

    @GetMapping("/{domein}/${tegenkracht.dienst}/v1/werkvoorraad")
    @Operation(operationId = "werkvoorraad", summary = "De eigen werklijst in dit domein")
    Antwoord werkvoorraad(@PathVariable String domein, Beller beller) {
        return new Antwoord(werkvoorraad.van(beller).stream().map(regel -> new Regel(regel.dossier(), regel.soort(),
                regel.als(), regel.staat(), regel.sinds(), regel.actie(), adres(domein, regel))).toList());
    }

    private String adres(String domein, Werkregel regel) {
        var meervoud = regel.soort().equals("klacht") ? "klachten" : "meldingen";
        return "/" + domein + "/" + instellingen.dienst().code() + "/" + meervoud + "/" + regel.dossier();
    }
}
