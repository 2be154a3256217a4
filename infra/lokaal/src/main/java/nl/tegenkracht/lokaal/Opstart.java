package nl.tegenkracht.lokaal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

import nl.tegenkracht.lokaal.Voortgang.Stap;

/**
 * Eén keer starten: wat nog niet loopt wordt gestart, alles tegelijk, en het is klaar als alles gereed is. Lukt het
 * niet, of wordt het afgebroken, dan stopt wat hier gestart is; wat al liep blijft lopen.
 */
final class Opstart {

    /** Uitpakken gaat in de volgorde van de lijst, zodat opslag en berichten er het eerst zijn. */
    private static final int TEGELIJK_KLAARZETTEN = 2;

    private final Instellingen instellingen;
    private final List<Deel> delen;
    private final Voortgang voortgang;
    private final Semaphore klaarzetten = new Semaphore(TEGELIJK_KLAARZETTEN, true);
    private final List<Deel> gestart = new ArrayList<>();
    private volatile boolean afgebroken;
    private long begin;

    Opstart(Instellingen instellingen, List<Deel> delen, Voortgang voortgang) {
        this.instellingen = instellingen;
        this.delen = delen;
        this.voortgang = voortgang;
    }

    /** @throws StartFout als niet alles gereed komt */
    void start() {
        begin = System.nanoTime();
        var nodig = delen.stream().filter(deel -> !deel.leeft()).toList();
        Voorwaarden.controleer(nodig.stream().map(Deel::onderdeel).toList(), instellingen.poorten(),
                Voorwaarden.Ruimte.meet(instellingen.data()));
        Sleutels.maak(instellingen.sleutelmap());
        voortgang.begin(delen.stream().map(Deel::naam).toList());
        try {
            startAlle(nodig);
        } catch (StartFout e) {
            breekAf();
            throw e;
        }
    }

    /** Stopt wat hier gestart is en start niets meer. */
    void breekAf() {
        startNietsMeer();
        new Afsluiting(instellingen.data())
                .stop(gestart.stream().map(Deel::loopt).flatMap(Optional::stream).toList());
    }

    private void startNietsMeer() {
        synchronized (gestart) {
            afgebroken = true;
        }
    }

    private void startAlle(List<Deel> nodig) {
        try (var draden = Executors.newVirtualThreadPerTaskExecutor()) {
            var klaar = new ExecutorCompletionService<Void>(draden);
            for (var deel : delen) {
                klaar.submit(() -> maakGereed(deel, nodig.contains(deel)), null);
            }
            try {
                for (int i = 0; i < delen.size(); i++) {
                    klaar.take().get();
                }
            } catch (ExecutionException e) {
                startNietsMeer();
                draden.shutdownNow();
                throw e.getCause() instanceof StartFout fout ? fout : new StartFout("Starten lukt niet.", e.getCause());
            } catch (InterruptedException e) {
                draden.shutdownNow();
                Thread.currentThread().interrupt();
                throw new StartFout("Het starten is afgebroken.", e);
            }
        }
    }

    private void maakGereed(Deel deel, boolean nieuw) {
        try {
            meld(deel, nieuw ? Stap.WACHT : Stap.LIEP);
            if (nieuw) {
                var regel = zetKlaar(deel);
                if (!start(deel, regel)) {
                    return;
                }
            }
            deel.wachtGereed();
            meld(deel, nieuw ? Stap.GEREED : Stap.LIEP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (!afgebroken) {
                meld(deel, Stap.MISLUKT);
            }
            throw e;
        }
    }

    private Startregel zetKlaar(Deel deel) throws InterruptedException {
        klaarzetten.acquire();
        try {
            meld(deel, Stap.KLAARZETTEN);
            return deel.zetKlaar();
        } finally {
            klaarzetten.release();
        }
    }

    private boolean start(Deel deel, Startregel regel) {
        synchronized (gestart) {
            if (afgebroken) {
                return false;
            }
            deel.start(regel);
            gestart.add(deel);
        }
        meld(deel, Stap.START);
        return true;
    }

    private void meld(Deel deel, Stap stap) {
        voortgang.meld(deel.naam(), stap, Duration.ofNanos(System.nanoTime() - begin));
    }
}
