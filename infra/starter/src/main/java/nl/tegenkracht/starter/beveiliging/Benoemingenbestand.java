package nl.tegenkracht.starter.beveiliging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.contracts.Ambt;
import nl.tegenkracht.contracts.Benoeming;
import nl.tegenkracht.starter.klok.Rechtsklok;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Het register als bestand in {@code infra}, tot het een eigen voorziening krijgt. Hooguit {@value #SECONDEN} seconden
 * oud. Onleesbaar betekent: niemand draagt een ambt; nooit open bij een fout.
 */
final class Benoemingenbestand implements Benoemingenregister {

    private static final Logger LOG = LoggerFactory.getLogger(Benoemingenbestand.class);
    private static final int SECONDEN = 10;

    private final Path bestand;
    private final Rechtsklok rechtsklok;
    private final Clock klok;
    private final JsonMapper json = JsonMapper.builder().build();
    private Instant bekeken = Instant.MIN;
    private FileTime gelezen;
    private List<Benoeming> benoemingen = List.of();

    Benoemingenbestand(Path bestand, Rechtsklok rechtsklok, Clock klok) {
        this.bestand = bestand;
        this.rechtsklok = rechtsklok;
        this.klok = klok;
    }

    @Override
    public List<Benoeming> geldig(Ambt ambt) {
        var vandaag = rechtsklok.vandaag();
        return alle().stream().filter(benoeming -> benoeming.ambt() == ambt && benoeming.appliesOn(vandaag)).toList();
    }

    @Override
    public Optional<Benoeming> geldig(String id) {
        var vandaag = rechtsklok.vandaag();
        return alle().stream().filter(benoeming -> benoeming.id().equals(id) && benoeming.appliesOn(vandaag))
                .findFirst();
    }

    private synchronized List<Benoeming> alle() {
        var nu = klok.instant();
        if (bekeken.isBefore(nu.minus(Duration.ofSeconds(SECONDEN)))) {
            bekeken = nu;
            lees();
        }
        return benoemingen;
    }

    private void lees() {
        try {
            var gewijzigd = Files.getLastModifiedTime(bestand);
            if (!gewijzigd.equals(gelezen)) {
                benoemingen = json.readValue(bestand.toFile(), new TypeReference<List<Benoeming>>() {
                });
                gelezen = gewijzigd;
            }
        } catch (IOException | RuntimeException e) {
            benoemingen = List.of();
            gelezen = null;
            LOG.error("Het register van benoemingen is niet te lezen: niemand draagt een ambt ({})",
                    e.getClass().getSimpleName());
        }
    }
}
