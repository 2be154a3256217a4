package nl.tegenkracht.beleid.toepasselijkheid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Het bestand met verklaringen; opnieuw gelezen als het verandert. Een onleesbaar bestand laat de laatste goede staan. */
final class Verklaringenbestand {

    private static final Logger LOG = LoggerFactory.getLogger(Verklaringenbestand.class);
    private static final TypeReference<List<Verklaring>> LIJST = new TypeReference<>() {
    };

    private final Path bestand;
    private final JsonMapper json;
    private volatile List<Verklaring> verklaringen;
    private volatile FileTime gelezen;

    Verklaringenbestand(Path bestand, JsonMapper json) {
        this.bestand = bestand;
        this.json = json;
        ververs();
        if (verklaringen == null) {
            throw new IllegalStateException("De toepasselijkverklaringen zijn niet te lezen");
        }
    }

    /** Alle verklaringen, per kenmerk in de volgorde van hun volgnummer. */
    List<Verklaring> alle() {
        ververs();
        return verklaringen;
    }

    private void ververs() {
        try {
            var nu = Files.getLastModifiedTime(bestand);
            if (!nu.equals(gelezen)) {
                gelezen = nu;
                verklaringen = opVolgorde(json.readValue(Files.readAllBytes(bestand), LIJST));
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("De toepasselijkverklaringen zijn niet te lezen; de laatste goede blijven gelden ({})",
                    e.getClass().getSimpleName());
        }
    }

    private static List<Verklaring> opVolgorde(List<Verklaring> gelezen) {
        var opVolgorde = gelezen.stream().sorted(Comparator.comparingLong(Verklaring::volgnummer)).toList();
        var laatste = new HashMap<String, Long>();
        for (var een : opVolgorde) {
            if (laatste.merge(een.kenmerk(), 1L, Long::sum) != een.volgnummer()) {
                throw new IllegalArgumentException("De volgnummers van een kenmerk lopen niet door vanaf 1");
            }
        }
        return opVolgorde;
    }
}
