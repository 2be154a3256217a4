package nl.tegenkracht.keten;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/** Een verzoek dat geen enkele nette client zou sturen: letterlijk de regels die erin gaan. */
final class Ruw {

    private static final int GEDULD_MS = 30_000;

    private Ruw() {
    }

    static Antwoord stuur(URI adres, String verzoekregel, String... koppen) {
        var tekst = new StringBuilder(verzoekregel).append(" HTTP/1.1\r\nHost: ").append(adres.getAuthority())
                .append("\r\nConnection: close\r\n");
        Arrays.stream(koppen).forEach(kop -> tekst.append(kop).append("\r\n"));
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), adres.getPort())) {
            socket.setSoTimeout(GEDULD_MS);
            socket.getOutputStream().write(tekst.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            return lees(socket.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(verzoekregel, e);
        }
    }

    private static Antwoord lees(byte[] alles) {
        var tekst = new String(alles, StandardCharsets.ISO_8859_1);
        int einde = tekst.indexOf("\r\n\r\n");
        var regels = tekst.substring(0, einde).split("\r\n");
        var koppen = new HashMap<String, List<String>>();
        for (int i = 1; i < regels.length; i++) {
            var paar = regels[i].split(":\\s*", 2);
            koppen.computeIfAbsent(paar[0], nieuw -> new ArrayList<>()).add(paar[1]);
        }
        return Antwoord.van(Integer.parseInt(regels[0].split(" ")[1]), koppen,
                tekst.substring(einde + 4).getBytes(StandardCharsets.ISO_8859_1));
    }
}
