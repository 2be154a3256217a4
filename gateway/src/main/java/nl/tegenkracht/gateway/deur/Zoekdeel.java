package nl.tegenkracht.gateway.deur;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Welk zoekdeel van een adres de deur aanneemt: geldige codering van geldige UTF-8, zonder stuurtekens. */
final class Zoekdeel {

    private static final int LANGSTE = 4096;
    private static final String LEESTEKENS = "-._~!$&'()*+,;=:@/?";

    private Zoekdeel() {
    }

    static boolean aangenomen(String ruw) {
        if (ruw == null) {
            return true;
        }
        if (ruw.length() > LANGSTE) {
            return false;
        }
        var bytes = ByteBuffer.allocate(ruw.length());
        for (int i = 0; i < ruw.length(); i++) {
            int teken = ruw.charAt(i);
            if (teken == '%') {
                teken = gecodeerd(ruw, i);
                i += 2;
            } else if (!gewoon(teken)) {
                return false;
            }
            if (teken < ' ' && teken != '\n' && teken != '\r' && teken != '\t' || teken == 0x7f) {
                return false;
            }
            bytes.put((byte) teken);
        }
        return geldigeUtf8(bytes.flip());
    }

    private static boolean gewoon(int teken) {
        return teken >= 'a' && teken <= 'z' || teken >= 'A' && teken <= 'Z' || teken >= '0' && teken <= '9'
                || LEESTEKENS.indexOf(teken) >= 0;
    }

    private static int gecodeerd(String ruw, int plek) {
        if (plek + 2 >= ruw.length()) {
            return -1;
        }
        int hoog = Character.digit(ruw.charAt(plek + 1), 16);
        int laag = Character.digit(ruw.charAt(plek + 2), 16);
        return hoog < 0 || laag < 0 ? -1 : hoog << 4 | laag;
    }

    private static boolean geldigeUtf8(ByteBuffer bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException fout) {
            return false;
        }
    }
}
