package nl.tegenkracht.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Onze eigen belasting, voor waar wrk niet is: rauwe verbindingen die open blijven, en zo weinig mogelijk eromheen. */
final class EigenLast implements Lastmaker {

    @Override
    public String naam() {
        return "eigen belasting";
    }

    @Override
    public Doorvoer meet(Doel doel, Duration duur) throws InterruptedException {
        long begin = System.nanoTime();
        long einde = begin + duur.toNanos();
        var alle = new ArrayList<Long>();
        try (var draden = Executors.newFixedThreadPool(VERBINDINGEN)) {
            var lopend = new ArrayList<Future<List<Long>>>();
            for (int i = 0; i < VERBINDINGEN; i++) {
                lopend.add(draden.submit(() -> verbinding(doel, einde)));
            }
            for (var een : lopend) {
                alle.addAll(een.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("Niet elk antwoord van " + doel.naam() + " was goed", e.getCause());
        }
        var reeks = Reeks.van(alle);
        return new Doorvoer(reeks.aantal() / ((System.nanoTime() - begin) / 1e9), reeks.ms(50), reeks.ms(99));
    }

    private static List<Long> verbinding(Doel doel, long einde) throws IOException {
        var verzoek = verzoek(doel);
        var wachttijden = new ArrayList<Long>();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), doel.poort())) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream());
            for (long begin = System.nanoTime(); begin < einde; begin = System.nanoTime()) {
                socket.getOutputStream().write(verzoek);
                leesAntwoord(in);
                wachttijden.add(System.nanoTime() - begin);
            }
        }
        return wachttijden;
    }

    private static byte[] verzoek(Doel doel) {
        var uit = new StringBuilder("GET " + doel.pad() + " HTTP/1.1\r\nHost: 127.0.0.1:" + doel.poort() + "\r\n");
        doel.koppen().forEach((naam, waarde) -> uit.append(naam).append(": ").append(waarde).append("\r\n"));
        return uit.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    static void leesAntwoord(InputStream in) throws IOException {
        var status = regel(in);
        if (!status.contains(" 200")) {
            throw new IOException("Antwoord: " + status);
        }
        int lengte = 0;
        boolean stukken = false;
        for (var kop = regel(in).toLowerCase(Locale.ROOT); !kop.isEmpty(); kop = regel(in).toLowerCase(Locale.ROOT)) {
            if (kop.startsWith("content-length:")) {
                lengte = Integer.parseInt(kop.substring(15).strip());
            }
            stukken |= kop.startsWith("transfer-encoding:") && kop.contains("chunked");
        }
        if (stukken) {
            for (int stuk = Integer.parseInt(regel(in), 16); stuk > 0; stuk = Integer.parseInt(regel(in), 16)) {
                in.skipNBytes(stuk + 2L);
            }
            regel(in);
        } else {
            in.skipNBytes(lengte);
        }
    }

    private static String regel(InputStream in) throws IOException {
        var uit = new StringBuilder();
        for (int teken = in.read(); teken != '\n'; teken = in.read()) {
            if (teken < 0) {
                throw new IOException("De verbinding brak af");
            }
            if (teken != '\r') {
                uit.append((char) teken);
            }
        }
        return uit.toString();
    }
}
