package nl.tegenkracht.starter.proef;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.MeldingSnapshot;
import nl.tegenkracht.starter.beveiliging.Beller;
import nl.tegenkracht.starter.dossier.Besluit;
import nl.tegenkracht.starter.dossier.Dossier;
import nl.tegenkracht.starter.dossier.Dossiersoort;
import nl.tegenkracht.starter.dossier.Feit;
import nl.tegenkracht.starter.dossier.Stukverwijzing;
import nl.tegenkracht.starter.dossier.Toegang;
import nl.tegenkracht.starter.werkvoorraad.Werkregel;

/** Hoe de proefdienst lijsten en standen afleidt. */
public final class Zaaksoort implements Dossiersoort<Zaak> {

    /** Gegevens van een gebeurtenis met deze staat. */
    public static MeldingSnapshot stand(String staat) {
        return new MeldingSnapshot("VPOO", "pesten", "medewerker", LocalDate.of(2026, 11, 21), staat);
    }

    /** Het besluit waarmee een zaak begint: deze stukken, en een gebeurtenis per staat. */
    public static Besluit<Zaak> gemeld(Beller melder, List<Stukverwijzing> stukken, String... staten) {
        var feiten = Stream.of(staten).map(staat -> new Feit(EventType.MELDING_ONTVANGEN, stand(staat))).toList();
        return new Besluit<>(new Zaak("ontvangen", 0), List.of(new Toegang(melder.persoon(), "melder")), stukken,
                feiten, "gemeld");
    }

    @Override
    public Class<Zaak> staat() {
        return Zaak.class;
    }

    @Override
    public List<Werkregel> werkregels(Dossier<Zaak> dossier) {
        return dossier.toegang().stream().map(toegang -> Werkregel.van(dossier.id(), toegang.voor(), "melding",
                toegang.als(), dossier.staat().staat(), Instant.EPOCH, false)).toList();
    }

    @Override
    public Feit stand(Dossier<Zaak> dossier) {
        return new Feit(EventType.MELDING_STAND, stand(dossier.staat().staat()));
    }
}
