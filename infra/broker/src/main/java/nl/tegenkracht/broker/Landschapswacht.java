package nl.tegenkracht.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import nl.tegenkracht.contracts.Landscape;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Let op het bestand met het landschap, zodat een domein erbij of eraf geen herstart vraagt. Een bestand dat niet
 * klopt verandert niets; wat niet toegepast kon worden wordt bij de volgende ronde opnieuw geprobeerd.
 */
final class Landschapswacht implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Landschapswacht.class);

    private final ScheduledExecutorService rondes = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("landschapswacht").factory());
    private final Path bestand;
    private final Consumer<Landscape> pasToe;
    private byte[] gezien;

    /**
     * @param bestand   het landschap zoals het nu al toegepast is
     * @param pasToe    wat er met een nieuwe stand moet gebeuren
     */
    Landschapswacht(Path bestand, byte[] toegepast, Consumer<Landscape> pasToe) {
        this.bestand = bestand;
        this.gezien = toegepast;
        this.pasToe = pasToe;
    }

    Landschapswacht begin(Duration ronde) {
        rondes.scheduleWithFixedDelay(this::kijk, ronde.toMillis(), ronde.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    void kijk() {
        try {
            var inhoud = Files.readAllBytes(bestand);
            if (!Arrays.equals(inhoud, gezien)) {
                verwerk(inhoud);
            }
        } catch (IOException fout) {
            meld("Het landschap is niet te lezen; de vorige stand blijft gelden", fout);
        }
    }

    private void verwerk(byte[] inhoud) {
        Landscape landschap;
        try {
            landschap = Landscape.read(bestand);
        } catch (RuntimeException fout) {
            gezien = inhoud;
            meld("Het landschap klopt niet; de vorige stand blijft gelden", fout);
            return;
        }
        try {
            pasToe.accept(landschap);
            gezien = inhoud;
            LOG.info("Het gewijzigde landschap is toegepast");
        } catch (RuntimeException fout) {
            meld("Het gewijzigde landschap kon nog niet toegepast worden", fout);
        }
    }

    /** Zonder de tekst van de fout: die kan een stuk van het bestand bevatten. */
    private static void meld(String wat, Exception fout) {
        LOG.warn("{} ({})", wat, fout.getClass().getSimpleName());
    }

    @Override
    public void close() {
        rondes.shutdownNow();
    }
}
