package nl.tegenkracht.audit;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Het auditspoor van een dienst in één datadomein. Voor gebruik door veel draden tegelijk: wie wacht terwijl een ander
 * schrijft, gaat mee in de volgende groep, en een groep kost samen één keer wachten op de schijf.
 *
 * <p>
 * Elke dag (UTC) en na elke schrijffout begint een nieuwe run, die de vorige noemt.
 */
public final class Auditspoor {

    private final Spoormap map;
    private final Koppen koppen;
    private final Clock klok;
    private final Lopend lopend;
    private final Queue<Wachtende> rij = new ConcurrentLinkedQueue<>();
    private final ReentrantLock beurt = new ReentrantLock();
    private final Venster venster = new Venster();

    Auditspoor(Spoormap map, Koppensleutel sleutel, Clock klok, Logbestand.Maker maker) {
        this.map = map;
        this.koppen = new Koppen(map, sleutel, klok);
        this.klok = klok;
        this.lopend = new Lopend(map, koppen, klok, maker);
    }

    /**
     * Schrijft een regel en keert terug als hij op schijf staat. Een regel die kort geleden al geschreven is (zelfde
     * {@code id}, zelfde inhoud) wordt niet nog eens geschreven; na een herstart kan dat wel, zie besluit 0141.
     *
     * @throws AuditNietGeschreven     als dat niet zeker is: geef dan geen inhoud terug
     * @throws IllegalArgumentException als hetzelfde {@code id} kort geleden voor een andere regel gebruikt is
     */
    public Plaats schrijf(Auditregel regel) {
        var wachtende = new Wachtende(regel);
        rij.add(wachtende);
        while (wachtende.wacht()) {
            if (beurt.tryLock()) {
                try {
                    schrijfRij();
                } finally {
                    geefBeurtDoor();
                }
            } else {
                wachtende.wachtOpTeken();
            }
        }
        return wachtende.uitkomst();
    }

    /** Wie intussen in de rij kwam, vond de beurt bezet en slaapt: de eerste van hen is nu aan de beurt. */
    private void geefBeurtDoor() {
        beurt.unlock();
        var eerste = rij.peek();
        if (eerste != null) {
            eerste.geefTeken();
        }
    }

    private void schrijfRij() {
        var groep = new Groep(venster);
        for (var volgende = rij.poll(); volgende != null; volgende = rij.poll()) {
            groep.neem(volgende);
        }
        if (groep.regels().isEmpty()) {
            return;
        }
        try {
            groep.geschreven(lopend.schrijf(groep.regels()));
        } catch (IOException | RuntimeException | Error e) {
            // Ook bij een fout in het proces zelf moet elke wachter antwoord krijgen.
            groep.mislukt(e);
        }
    }

    /** Tekent hoever het spoor nu is. */
    void tekenKop() throws IOException {
        Optional<Koppen.Stand> stand;
        beurt.lock();
        try {
            stand = lopend.stand();
        } finally {
            geefBeurtDoor();
        }
        if (stand.isPresent()) {
            koppen.teken(stand.get());
        }
    }

    /**
     * Wist regels van vóór dit tijdstip; hun hash blijft in de keten. Het wissen is zelf een regel, die blijft: zonder
     * zo'n regel meldt de controle een ontbrekende regel. Runs die een ander proces nog schrijft, blijven ongemoeid.
     *
     * @return het aantal gewiste regels
     */
    public int wisTot(Instant grens) {
        try {
            sluit(grens);
            return new Wisser(map, this).wisTot(grens, klok.instant());
        } catch (IOException e) {
            throw new AuditNietGeschreven(e);
        }
    }

    void sluit() throws IOException {
        sluit(Instant.MAX);
    }

    private void sluit(Instant begonnenVoor) throws IOException {
        beurt.lock();
        try {
            lopend.sluit(begonnenVoor);
        } finally {
            geefBeurtDoor();
        }
    }
}
