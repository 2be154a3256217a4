package nl.tegenkracht.beleid.toepasselijkheid;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.beleid.publicatie.Uiting;
import nl.tegenkracht.beleid.publicatie.Uitingen;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Toepasselijkverklaring;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Welke fractie een regeling van toepassing heeft verklaard, en van wanneer tot wanneer (KR-2021 art. 1). Zij worden
 * geuit op het topic van de fractie zelf: een ander leert er niets van.
 */
@Component
public class Verklaringen implements Uitingen {

    private final Verklaringenbestand bestand;

    Verklaringen(@Value("${tegenkracht.toepasselijkverklaringen}") String bestand, JsonMapper json) {
        this.bestand = new Verklaringenbestand(Path.of(bestand), json);
    }

    /** Of deze regelset op deze dag geldt voor wie in dit domein werkt. */
    public Dekking dekking(DataDomain domein, String regelset, LocalDate dag) {
        return switch (domein.value()) {
            case "ambtelijk" -> new Dekking.Rechtstreeks();
            case "extern", "gemeenschappelijk" -> new Dekking.PerWerkgever();
            default -> vanKracht(domein, regelset, dag).<Dekking>map(Dekking.Verklaard::new)
                    .orElseGet(Dekking.NietVerklaard::new);
        };
    }

    private Optional<Toepasselijkverklaring> vanKracht(DataDomain domein, String regelset, LocalDate dag) {
        var laatste = new LinkedHashMap<String, Toepasselijkverklaring>();
        vanDomein(domein).forEach(een -> laatste.put(een.kenmerk(), een.verklaring()));
        return laatste.values().stream().filter(een -> een.regelset().equals(regelset) && een.appliesOn(dag))
                .findFirst();
    }

    @Override
    public List<Uiting> van(DataDomain domein) {
        return vanDomein(domein).stream().map(een -> new Uiting(een.kenmerk(), een.volgnummer(), een.vastgelegd(),
                EventType.TOEPASSELIJKVERKLARING_VAN_KRACHT, een.verklaring())).toList();
    }

    private List<Verklaring> vanDomein(DataDomain domein) {
        return bestand.alle().stream().filter(een -> een.verklaring().domein().equals(domein)).toList();
    }
}
