package nl.tegenkracht.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import nl.tegenkracht.contracts.Landscape;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * De broker als proces. Klaar is hij als {@code <map>/klaar} bestaat met het nummer van dit proces erin: dan bestaan
 * de topics, de wachtwoorden en de rechten. Het bestand verdwijnt bij het stoppen en bij een volgende start.
 */
public final class BrokerProces {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerProces.class);

    private BrokerProces() {
    }

    /** Start de broker en blijft tot het proces moet stoppen; eindigt met 1 als starten niet lukt. */
    public static void main(String[] argumenten) {
        try {
            draai(Instellingen.lees(argumenten, System::getProperty, System::getenv));
        } catch (Throwable fout) {
            // Ook een ontbrekende klasse: Kafka laat draden achter die het proces anders levend zouden houden.
            LOG.error("De broker kon niet starten", fout);
            System.exit(1);
        }
    }

    private static void draai(Instellingen instellingen) throws IOException {
        var begin = System.nanoTime();
        var klaar = instellingen.plaats().map().resolve("klaar");
        Files.deleteIfExists(klaar);
        var gelezen = Files.readAllBytes(instellingen.landschap());
        var broker = Broker.start(instellingen.plaats(), Landscape.read(instellingen.landschap()),
                Wachtwoorden.in(instellingen.sleutelmap()));
        var wacht = new Landschapswacht(instellingen.landschap(), gelezen, broker::richtIn)
                .begin(instellingen.ronde());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(klaar, wacht, broker), "stoppen"));
        meldKlaar(klaar);
        LOG.info("Broker klaar op {} na {} ms", broker.bootstrap(),
                Duration.ofNanos(System.nanoTime() - begin).toMillis());
        broker.wachtOpEinde();
    }

    /** In één beweging, zodat wie het bestand ziet ook het nummer leest. */
    private static void meldKlaar(Path klaar) throws IOException {
        var vers = klaar.resolveSibling("klaar.vers");
        Files.writeString(vers, Long.toString(ProcessHandle.current().pid()));
        Files.move(vers, klaar, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void stop(Path klaar, Landschapswacht wacht, Broker broker) {
        try {
            Files.deleteIfExists(klaar);
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        } finally {
            wacht.close();
            broker.close();
        }
    }
}
