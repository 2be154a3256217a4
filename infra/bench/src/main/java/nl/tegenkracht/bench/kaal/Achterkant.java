package nl.tegenkracht.bench.kaal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/**
 * De eenvoudigste dienst die er kan zijn: op elke GET hetzelfde kleine antwoord, zodat alleen te meten is wat ervoor
 * staat. Loopt tot hij gestopt wordt.
 */
public final class Achterkant {

    private static final int EINDE_KOPPEN = '\r' << 24 | '\n' << 16 | '\r' << 8 | '\n';
    private static final byte[] ANTWOORD = antwoord();

    private Achterkant() {
    }

    /** @param argumenten de poort */
    public static void main(String[] argumenten) throws IOException {
        try (var deur = new ServerSocket(Integer.parseInt(argumenten[0]), 256, InetAddress.getLoopbackAddress());
                var draden = Executors.newVirtualThreadPerTaskExecutor()) {
            while (!deur.isClosed()) {
                var bezoek = deur.accept();
                draden.submit(() -> bedien(bezoek));
            }
        }
    }

    private static Void bedien(Socket bezoek) throws IOException {
        try (bezoek) {
            bezoek.setTcpNoDelay(true);
            var in = new BufferedInputStream(bezoek.getInputStream());
            while (heeftVerzoek(in)) {
                bezoek.getOutputStream().write(ANTWOORD);
            }
            return null;
        }
    }

    private static boolean heeftVerzoek(InputStream in) throws IOException {
        int laatste = 0;
        while (laatste != EINDE_KOPPEN) {
            int teken = in.read();
            if (teken < 0) {
                return false;
            }
            laatste = laatste << 8 | teken;
        }
        return true;
    }

    private static byte[] antwoord() {
        var inhoud = "{\"antwoord\":\"" + "x".repeat(180) + "\"}";
        return ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + inhoud.length() + "\r\n\r\n"
                + inhoud).getBytes(StandardCharsets.US_ASCII);
    }
}
