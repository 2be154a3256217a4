package nl.tegenkracht.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.tegenkracht.contracts.DataDomain;

/**
 * De auditsporen van één dienst, één per datadomein. Tekent elke minuut hoever elk spoor is. Meer exemplaren van een
 * dienst kunnen dezelfde map gebruiken: elk schrijft eigen runs.
 */
public final class Auditsporen implements AutoCloseable {

    private static final Duration MINUUT = Duration.ofMinutes(1);

    private final Path auditmap;
    private final String dienst;
    private final Koppensleutel sleutel;
    private final Clock klok;
    private final Logbestand.Maker maker;
    private final Map<DataDomain, Auditspoor> sporen = new ConcurrentHashMap<>();
    private final ScheduledExecutorService wekker = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("auditkoppen").factory());

    private Auditsporen(Path auditmap, String dienst, Koppensleutel sleutel, Clock klok, Logbestand.Maker maker) {
        this.auditmap = auditmap;
        this.dienst = dienst;
        this.sleutel = sleutel;
        this.klok = klok;
        this.maker = maker;
    }

    /**
     * Opent de sporen van een dienst; bestanden ontstaan pas bij de eerste regel.
     *
     * @param auditmap   map van alle auditsporen
     * @param sleutelmap waar de sleutel voor koppen staat of ontstaat
     * @param dienst     naam van het onderdeel, kleine letters en streepjes
     * @param klok       technische tijd
     * @throws UncheckedIOException als map of sleutel niet te gebruiken is
     */
    public static Auditsporen open(Path auditmap, Path sleutelmap, String dienst, Clock klok) {
        return open(auditmap, sleutelmap, dienst, klok, MINUUT, Schijf::nieuw);
    }

    static Auditsporen open(Path auditmap, Path sleutelmap, String dienst, Clock klok, Duration tussenKoppen,
            Logbestand.Maker maker) {
        if (!dienst.matches("[a-z][a-z-]{1,40}") || dienst.equals(Spoormap.KOPPEN)) {
            throw new IllegalArgumentException("Geen geldige naam voor een onderdeel");
        }
        try {
            Schijf.map(auditmap);
            var sporen = new Auditsporen(auditmap, dienst, Koppensleutel.open(sleutelmap, dienst), klok, maker);
            sporen.wekker.scheduleAtFixedRate(sporen::tekenKoppen, tussenKoppen.toMillis(), tussenKoppen.toMillis(),
                    TimeUnit.MILLISECONDS);
            return sporen;
        } catch (IOException e) {
            throw new UncheckedIOException("Het auditspoor is niet te openen", e);
        }
    }

    public Auditspoor van(DataDomain domein) {
        return sporen.computeIfAbsent(domein, nieuw -> new Auditspoor(
                Spoormap.van(auditmap, auditmap.resolve(Spoormap.KOPPEN), dienst, nieuw.value()), sleutel, klok,
                maker));
    }

    /** Tekent nu van elk spoor hoever het is; gebeurt anders elke minuut. */
    public void tekenKoppen() {
        for (var spoor : sporen.values()) {
            try {
                spoor.tekenKop();
            } catch (IOException | RuntimeException e) {
                System.getLogger(Auditsporen.class.getName()).log(System.Logger.Level.ERROR,
                        "Een auditkop kon niet getekend worden; over een minuut weer");
            }
        }
    }

    /** Tekent de laatste koppen en sluit de bestanden. Wie daarna nog schrijft, begint een nieuwe run. */
    @Override
    public void close() {
        wekker.shutdownNow();
        for (var spoor : sporen.values()) {
            try {
                spoor.sluit();
            } catch (IOException e) {
                System.getLogger(Auditsporen.class.getName()).log(System.Logger.Level.ERROR,
                        "Een auditspoor sloot niet goed");
            }
        }
    }
}
