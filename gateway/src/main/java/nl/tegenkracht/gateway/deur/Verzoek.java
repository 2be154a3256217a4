package nl.tegenkracht.gateway.deur;

import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.gateway.adres.Adres;

/** Wat de deur over het lopende verzoek weet: genoeg voor een regel in het toegangslog, en niet meer. */
final class Verzoek {

    private final String kenmerk = Id.random();
    private final long begin = System.nanoTime();
    private Adres adres;
    private String klasse = "deur";
    private boolean gemeld;

    String kenmerk() {
        return kenmerk;
    }

    void naar(Adres nieuw) {
        this.adres = nieuw;
    }

    Adres adres() {
        return adres;
    }

    boolean api() {
        return adres instanceof Adres.Beschrijving || adres instanceof Adres.Binnen binnen && binnen.api();
    }

    void als(String nieuw) {
        this.klasse = nieuw;
    }

    String klasse() {
        return klasse;
    }

    long duur() {
        return System.nanoTime() - begin;
    }

    /** Waar bij het eerste voorval van dit verzoek: hooguit één regel per verzoek in het beveiligingslog. */
    boolean eersteVoorval() {
        boolean eerste = !gemeld;
        gemeld = true;
        return eerste;
    }
}
