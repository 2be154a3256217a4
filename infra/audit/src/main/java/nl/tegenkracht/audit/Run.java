package nl.tegenkracht.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import nl.tegenkracht.contracts.Id;

/**
 * Eén lopende keten. Niet voor meer draden tegelijk; {@link Auditspoor} geeft beurten.
 *
 * <p>
 * Eerst staan de regels op schijf, dan pas hun schakels. Een schakel zonder regel kan dus niet door uitval ontstaan.
 */
final class Run implements AutoCloseable {

    private static final DateTimeFormatter TIJD = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'")
            .withZone(ZoneOffset.UTC);

    private final String naam;
    private final Instant begonnen;
    private final Bezet bezet;
    private final Logbestand keten;
    private final Logbestand regels;
    private long nr;
    private String kop;

    private Run(String naam, Instant begonnen, Bezet bezet, Logbestand keten, Logbestand regels) {
        this.naam = naam;
        this.begonnen = begonnen;
        this.bezet = bezet;
        this.keten = keten;
        this.regels = regels;
    }

    /** Begint een run die zijn voorgangers noemt; hij staat op schijf voordat de eerste regel komt. */
    static Run begin(Spoormap map, Instant nu, Logbestand.Maker maker) throws IOException {
        map.maak();
        var naam = TIJD.format(nu) + "-" + Id.random().substring(0, 8);
        var vorige = new Ketenlezer(map).openstaand();
        var run = open(map, naam, nu, maker);
        try {
            run.schrijfBegin(new Runbegin(Runbegin.VERSIE, map.dienst(), map.domein(), naam, nu, vorige));
            Schijf.mapOpSchijf(map.map());
            return run;
        } catch (IOException e) {
            run.close();
            throw e;
        }
    }

    private static Run open(Spoormap map, String naam, Instant nu, Logbestand.Maker maker) throws IOException {
        var bezet = Bezet.neem(map.bezet(naam));
        try {
            return new Run(naam, nu, bezet, maker.nieuw(map.keten(naam)), maker.nieuw(map.regels(naam)));
        } catch (IOException e) {
            bezet.close();
            throw e;
        }
    }

    private void schrijfBegin(Runbegin begin) throws IOException {
        var bytes = Jsonregels.schrijf(begin);
        keten.voegToe(metRegeleinde(List.of(bytes)));
        keten.opSchijf();
        regels.opSchijf();
        kop = Hash.van(bytes);
    }

    /** Schrijft een groep en keert terug als alles op schijf staat; de plaatsen in dezelfde volgorde. */
    List<Plaats> schrijf(List<Auditregel> groep) throws IOException {
        var nieuweRegels = new ArrayList<byte[]>();
        var schakels = new ArrayList<byte[]>();
        var plaatsen = new ArrayList<Plaats>();
        for (var regel : groep) {
            var bytes = Jsonregels.schrijf(Bewaard.van(++nr, regel));
            var schakel = Schakel.na(kop, nr, Hash.van(bytes));
            kop = schakel.kop();
            nieuweRegels.add(bytes);
            schakels.add(Jsonregels.schrijf(schakel));
            plaatsen.add(new Plaats(naam, nr));
        }
        regels.voegToe(metRegeleinde(nieuweRegels));
        regels.opSchijf();
        keten.voegToe(metRegeleinde(schakels));
        keten.opSchijf();
        return plaatsen;
    }

    Koppen.Stand stand() {
        return new Koppen.Stand(naam, nr, kop);
    }

    Instant begonnen() {
        return begonnen;
    }

    /** Alles wat bevestigd is staat al op schijf; hier valt niets meer te wachten. */
    @Override
    public void close() throws IOException {
        try (bezet; keten) {
            regels.close();
        }
    }

    private static byte[] metRegeleinde(List<byte[]> regels) {
        var uit = new ByteArrayOutputStream();
        for (var regel : regels) {
            uit.writeBytes(regel);
            uit.write('\n');
        }
        return uit.toByteArray();
    }
}
