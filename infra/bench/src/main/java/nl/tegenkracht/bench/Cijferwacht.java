package nl.tegenkracht.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;

/**
 * Kijkt elke tien milliseconden in de projectie hoeveel meldingen er geteld zijn: dezelfde documenten als waaruit het
 * dashboard leest.
 */
final class Cijferwacht implements AutoCloseable {

    private static final long TUSSENPOOS = Duration.ofMillis(10).toNanos();

    private final MongoClient opslag;
    private final MongoCollection<Document> tellingen;
    private final List<Stand> standen = new ArrayList<>();
    private final Thread kijker;
    private volatile boolean klaar;

    /** Zoveel waren er geteld, op dat moment volgens {@link System#nanoTime}. */
    private record Stand(long op, long aantal) {}

    Cijferwacht(Proef proef) {
        opslag = MongoClients.create("mongodb://127.0.0.1:" + proef.poort("store"));
        tellingen = opslag.getDatabase("rapportage_gemeenschappelijk").getCollection("telling");
        standen.add(new Stand(System.nanoTime(), geteld()));
        kijker = Thread.ofPlatform().daemon().name("cijferwacht").start(this::kijk);
    }

    /**
     * Hoe lang het na elke bevestiging duurde tot het cijfer alles bevatte wat tot dan gekomen was; iets strenger dus
     * dan alleen deze ene melding. Wacht tot alles geteld is.
     */
    Reeks tot(List<Toestroom.Bevestigd> meldingen) {
        long vooraf = eerste();
        try {
            Wacht.tot("alle meldingen geteld", Duration.ofSeconds(60), () -> laatste() >= vooraf + meldingen.size());
        } finally {
            klaar = true;
        }
        var gekomen = meldingen.stream().mapToLong(Toestroom.Bevestigd::gekomen).sorted().toArray();
        synchronized (standen) {
            return new Reeks(meldingen.stream().mapToLong(melding -> {
                long totDan = Arrays.stream(gekomen).filter(op -> op <= melding.bevestigd()).count();
                return Math.max(0, bereikt(vooraf + totDan) - melding.bevestigd());
            }).toArray());
        }
    }

    private long bereikt(long aantal) {
        return standen.stream().filter(stand -> stand.aantal() >= aantal).findFirst().orElseThrow().op();
    }

    private void kijk() {
        long volgende = System.nanoTime();
        while (!klaar) {
            long aantal = geteld();
            synchronized (standen) {
                if (aantal != standen.getLast().aantal()) {
                    standen.add(new Stand(System.nanoTime(), aantal));
                }
            }
            volgende = Math.max(volgende + TUSSENPOOS, System.nanoTime());
            Wacht.totMoment(volgende);
        }
    }

    private long geteld() {
        long samen = 0;
        for (var telling : tellingen.find(Filters.and(Filters.eq("orgaan", "VPOO"), Filters.eq("code", "totaal")))) {
            samen += telling.get("aantal", Number.class).longValue();
        }
        return samen;
    }

    private long eerste() {
        synchronized (standen) {
            return standen.getFirst().aantal();
        }
    }

    private long laatste() {
        synchronized (standen) {
            return standen.getLast().aantal();
        }
    }

    @Override
    public void close() throws InterruptedException {
        klaar = true;
        kijker.join();
        opslag.close();
    }
}
