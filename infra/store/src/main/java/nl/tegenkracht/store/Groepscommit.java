package nl.tegenkracht.store;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Bevestigt schrijfacties per groep: één commit en één fsync voor alles wat tegelijk klaarstaat. Wie schreef, hoort pas
 * van succes als zijn groep op schijf staat.
 * <p>
 * Na een mislukte commit of fsync is niet meer te zeggen wat er op schijf staat; dan wordt niets meer bevestigd en hoort
 * het proces te stoppen. Het bestand opent daarna op de laatste hele commit.
 */
final class Groepscommit implements AutoCloseable {

    private final Schijf schijf;
    private final int commitsPerCompactering;
    private final ReentrantReadWriteLock grendel = new ReentrantReadWriteLock(true);
    private final CompletableFuture<Void> einde = new CompletableFuture<>();
    private final Object bewaking = new Object();
    private final Map<String, CompletableFuture<Void>> laatste = new ConcurrentHashMap<>();
    private final Thread schrijver;
    private volatile CompletableFuture<Void> overal = CompletableFuture.completedFuture(null);
    private CompletableFuture<Void> verzamelend = new CompletableFuture<>();
    private CompletableFuture<Void> onderweg = CompletableFuture.completedFuture(null);
    private boolean vuil;
    private boolean gesloten;
    private long commits;

    Groepscommit(Schijf schijf, int commitsPerCompactering) {
        this.schijf = schijf;
        this.commitsPerCompactering = commitsPerCompactering;
        this.schrijver = Thread.ofPlatform().name("store-commit").start(this::schrijf);
    }

    /**
     * Doet de schrijfactie en keert pas terug, ook met een fout, als wat er veranderde op schijf staat.
     *
     * @param plaats waar de actie schrijft, zodat alleen wie daar leest op haar wacht
     */
    <T> T schrijvend(String plaats, Supplier<T> actie) {
        return bevestigd(grendel.readLock(), groep -> laatste.put(plaats, groep), actie);
    }

    /** Als {@link #schrijvend}, met de andere schrijvers stil: voor het maken en weghalen van collecties en indexen. */
    <T> T alleen(Supplier<T> actie) {
        return bevestigd(grendel.writeLock(), groep -> overal = groep, actie);
    }

    private <T> T bevestigd(Lock slot, Consumer<CompletableFuture<Void>> bekend, Supplier<T> actie) {
        slot.lock();
        // Onder het slot kan de groep niet weg zijn voordat deze actie er helemaal in zit, en wie intussen leest wat zij
        // schreef, weet al waarop hij wachten moet.
        var groep = verzamelend();
        bekend.accept(groep);
        try {
            return actie.get();
        } finally {
            meldAan();
            slot.unlock();
            wacht(groep);
        }
    }

    private CompletableFuture<Void> verzamelend() {
        synchronized (bewaking) {
            return verzamelend;
        }
    }

    private void meldAan() {
        synchronized (bewaking) {
            vuil = true;
            bewaking.notifyAll();
        }
    }

    /** Wacht tot alles wat op deze plaats nu te lezen is ook op schijf staat. */
    void wachtTotOpSchijf(String plaats) {
        wacht(overal);
        wacht(laatste.getOrDefault(plaats, overal));
    }

    private static void wacht(CompletableFuture<Void> groep) {
        try {
            groep.join();
        } catch (CompletionException fout) {
            throw new IllegalStateException("De schrijfactie is niet op schijf gekomen", fout.getCause());
        }
    }

    /** Loopt af als de laatste groep na het sluiten op schijf staat, of met de fout waardoor schrijven niet meer kan. */
    CompletionStage<Void> einde() {
        return einde.minimalCompletionStage();
    }

    private void schrijf() {
        try {
            while (wachtOpWerk()) {
                schrijfGroep();
            }
            einde.complete(null);
        } catch (InterruptedException | RuntimeException | Error fout) {
            synchronized (bewaking) {
                onderweg.completeExceptionally(fout);
                verzamelend.completeExceptionally(fout);
            }
            einde.completeExceptionally(fout);
        }
    }

    private boolean wachtOpWerk() throws InterruptedException {
        synchronized (bewaking) {
            while (!vuil && !gesloten) {
                bewaking.wait();
            }
            return vuil;
        }
    }

    private void schrijfGroep() {
        grendel.writeLock().lock();
        try {
            synchronized (bewaking) {
                onderweg = verzamelend;
                verzamelend = new CompletableFuture<>();
                vuil = false;
            }
            schijf.commit();
            if (++commits % commitsPerCompactering == 0) {
                schijf.compacteer();
            }
        } finally {
            grendel.writeLock().unlock();
        }
        schijf.dwingNaarSchijf();
        onderweg.complete(null);
    }

    /** Schrijft wat er nog klaarstaat. Roep dit pas aan als er geen schrijfacties meer bij komen. */
    @Override
    public void close() {
        synchronized (bewaking) {
            gesloten = true;
            bewaking.notifyAll();
        }
        try {
            schrijver.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
