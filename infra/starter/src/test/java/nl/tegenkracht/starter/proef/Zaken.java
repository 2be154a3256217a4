package nl.tegenkracht.starter.proef;

import java.util.List;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.starter.beveiliging.Beller;
import nl.tegenkracht.starter.dossier.Dossier;
import nl.tegenkracht.starter.dossier.Dossiers;
import nl.tegenkracht.starter.weigering.Geweigerd;
import nl.tegenkracht.starter.weigering.OngeldigeInvoer;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** De adressen van de proefdienst. */
@RestController
@RequestMapping("/{domein}/melding/v1/zaken")
class Zaken {

    private final Dossiers<Zaak> dossiers;

    Zaken(Dossiers<Zaak> dossiers) {
        this.dossiers = dossiers;
    }

    /** Een nieuwe zaak. */
    record Nieuw(String id, String verhaal) {}

    /** Een zaak met zijn verhaal. */
    record Antwoord(String id, String staat, long versie, String verhaal) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Antwoord maak(@RequestBody Nieuw nieuw, Beller beller) {
        if (!Id.isValid(nieuw.id())) {
            throw new OngeldigeInvoer("id", "Dit kenmerk heeft niet de juiste vorm.");
        }
        var opening = dossiers.nieuw(nieuw.id());
        var stuk = dossiers.schrijf(opening, "verhaal", nieuw.verhaal(), beller);
        var dossier = dossiers.maak(opening, Zaaksoort.gemeld(beller, List.of(stuk), "ontvangen"), beller);
        return antwoord(dossier, beller);
    }

    @GetMapping("/{id}")
    Antwoord lees(@PathVariable String id, Beller beller) {
        return antwoord(dossiers.vind(id, beller), beller);
    }

    @PostMapping("/{id}/sluiting")
    Antwoord sluit(@PathVariable String id, Beller beller) {
        throw new Geweigerd("Deze zaak kan nog niet dicht.", "KR-2021 art. 5 lid 1 sub i");
    }

    private Antwoord antwoord(Dossier<Zaak> dossier, Beller beller) {
        return new Antwoord(dossier.id(), dossier.staat().staat(), dossier.versie(),
                dossiers.lees(dossier, dossier.stukken().getFirst(), beller));
    }
}
