package nl.tegenkracht.store;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Een draaiende documentstore die MongoDB's protocol spreekt op loopback. Hij kent geen aanmelding en geen transacties;
 * wat hij bevestigt, staat op schijf.
 * <p>
 * Ook in een test te openen, op een tijdelijke map: {@code try (var store = Store.open(map, 0)) { ... store.uri() }}.
 */
public final class Store implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Store.class);
    static final int COMMITS_PER_COMPACTERING = 200;
    /** Een schrijver houdt zijn draad vast tot de fsync; met minder draden zouden groepen klein blijven. */
    private static final int DRADEN = 32;

    private final MongoServer server;
    private final Groepscommit commit;
    private final int poort;

    private Store(MongoServer server, Groepscommit commit) {
        this.server = server;
        this.commit = commit;
        this.poort = server.getLocalAddress().getPort();
        log.info("De store luistert op poort {}", poort);
    }

    /**
     * Opent de store op 127.0.0.1.
     *
     * @param map   waar de gegevens staan; wordt gemaakt als zij er niet is
     * @param poort waarop hij luistert, of 0 voor een vrije
     * @throws IllegalStateException als een andere store deze map gebruikt
     */
    public static Store open(Path map, int poort) {
        return open(map, "127.0.0.1", poort, COMMITS_PER_COMPACTERING);
    }

    static Store open(Path map, String adres, int poort, int commitsPerCompactering) {
        var luistert = new InetSocketAddress(adres, poort);
        if (!isLoopback(luistert.getAddress())) {
            throw new IllegalArgumentException(
                    "De ingebouwde store kent geen aanmelding en luistert daarom alleen op loopback (127.0.0.1).");
        }
        var bestand = Bestand.open(map);
        var commit = new Groepscommit(bestand, commitsPerCompactering);
        return new Store(gebonden(backend(bestand, commit), luistert), commit);
    }

    private static Duurzaambackend backend(Bestand bestand, Groepscommit commit) {
        try {
            return new Duurzaambackend(bestand, commit);
        } catch (RuntimeException fout) {
            commit.close();
            bestand.close();
            throw fout;
        }
    }

    private static MongoServer gebonden(Duurzaambackend backend, InetSocketAddress luistert) {
        var server = new MongoServer(backend);
        try {
            server.bind(luistert, 1, DRADEN);
            return server;
        } catch (Exception fout) {
            // Netty gooit hier ook een BindException, al zegt de methode dat niet.
            server.shutdownNow();
            throw new IllegalStateException("De store kan niet luisteren op poort " + luistert.getPort() + ".", fout);
        }
    }

    private static boolean isLoopback(InetAddress adres) {
        return adres != null && adres.isLoopbackAddress();
    }

    public int poort() {
        return poort;
    }

    /** Het adres voor een driver, zonder database. */
    public String uri() {
        return "mongodb://127.0.0.1:" + poort;
    }

    /** Loopt af als de store gesloten is, of met de fout waardoor hij niets meer kan bevestigen. */
    public CompletionStage<Void> einde() {
        return commit.einde();
    }

    /** Verbreekt de verbindingen, schrijft wat klaarstaat en sluit het bestand. Een tweede keer doet niets. */
    @Override
    public synchronized void close() {
        if (server.getLocalAddress() != null) {
            server.shutdownNow();
            log.info("De store is gesloten");
        }
    }
}
