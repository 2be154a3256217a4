package nl.tegenkracht.gateway.proef;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Spreekt HTTP zonder iets te verbeteren: wat de proef opschrijft, gaat zo over de lijn. */
final class Lijn {

    private Lijn() {
    }

    static Antwoord stuur(int poort, String kop, byte[] inhoud) {
        try (var lijn = new Socket(InetAddress.getLoopbackAddress(), poort)) {
            lijn.setSoTimeout(15_000);
            var uit = lijn.getOutputStream();
            uit.write(kop.getBytes(StandardCharsets.ISO_8859_1));
            schrijfZolangHetKan(lijn, inhoud);
            uit.flush();
            return lees(lijn.getInputStream(), kop.startsWith("HEAD "));
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }

    private static void schrijfZolangHetKan(Socket lijn, byte[] inhoud) throws IOException {
        try {
            lijn.getOutputStream().write(inhoud);
        } catch (IOException fout) {
            // De deur mag antwoorden voordat alles is verstuurd; dan telt haar antwoord.
            if (lijn.isInputShutdown()) {
                throw fout;
            }
        }
    }

    private static Antwoord lees(InputStream in, boolean zonderInhoud) throws IOException {
        var eerste = regel(in);
        if (eerste.isEmpty()) {
            throw new IOException("Geen antwoord");
        }
        var koppen = new ArrayList<Map.Entry<String, String>>();
        for (var regel = regel(in); !regel.isEmpty(); regel = regel(in)) {
            int plek = regel.indexOf(':');
            koppen.add(Map.entry(regel.substring(0, plek), regel.substring(plek + 1).strip()));
        }
        int status = Integer.parseInt(eerste.split(" ")[1]);
        return new Antwoord(status, List.copyOf(koppen), zonderInhoud ? "" : inhoud(in, koppen));
    }

    private static String inhoud(InputStream in, List<Map.Entry<String, String>> koppen) throws IOException {
        var antwoord = new Antwoord(0, koppen, "");
        if (antwoord.kop("Transfer-Encoding").isEmpty()) {
            int lengte = antwoord.kop("Content-Length").map(Integer::parseInt).orElse(Integer.MAX_VALUE);
            return new String(in.readNBytes(lengte), StandardCharsets.UTF_8);
        }
        var uit = new ByteArrayOutputStream();
        for (int n = Integer.parseInt(regel(in), 16); n > 0; n = Integer.parseInt(regel(in), 16)) {
            uit.write(in.readNBytes(n));
            regel(in);
        }
        return uit.toString(StandardCharsets.UTF_8);
    }

    static String regel(InputStream in) throws IOException {
        var uit = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            if (b != '\r') {
                uit.write(b);
            }
        }
        return uit.toString(StandardCharsets.ISO_8859_1);
    }
}
