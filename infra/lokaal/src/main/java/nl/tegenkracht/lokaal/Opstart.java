package nl.tegenkracht.lokaal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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
        try (var klaarzetters = Executors.newFixedThreadPool(TEGELIJK_KLAARZETTEN);
                var draden = Executors.newVirtualThreadPerTaskExecutor()) {
            var klaar = new ExecutorCompletionService<Void>(draden);
            for (var deel : delen) {
                var regel = nodig.contains(deel) ? klaarzetters.submit(() -> zetKlaar(deel)) : null;
                klaar.submit(() -> maakGereed(deel, regel), null);
            }
            try {
                for (int i = 0; i < delen.size(); i++) {
                    klaar.take().get();
                }
            } catch (ExecutionException e) {
                startNietsMeer();
                throw alsStartFout(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StartFout("Het starten is afgebroken.", e);
            } finally {
                klaarzetters.shutdownNow();
                draden.shutdownNow();
            }
        }
    }

    private Startregel zetKlaar(Deel deel) {
        meld(deel, Stap.KLAARZETTEN);
        return deel.zetKlaar();
    }

    /** @param regel leeg als het al liep */
    private void maakGereed(Deel deel, Future<Startregel> regel) {
        try {
            if (regel != null && !start(deel, wachtOp(regel))) {
                return;
            }
            deel.wachtGereed();
            meld(deel, regel == null ? Stap.LIEP : Stap.GEREED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (!afgebroken) {
                meld(deel, Stap.MISLUKT);
            }
            throw e;
        }
    }

    private static Startregel wachtOp(Future<Startregel> regel) throws InterruptedException {
        try {
            return regel.get();
        } catch (ExecutionException e) {
            throw alsStartFout(e);
        }
    }

    private static StartFout alsStartFout(ExecutionException e) {
        return e.getCause() instanceof StartFout fout ? fout : new StartFout("Starten lukt niet.", e.getCause());
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
