package nl.tegenkracht.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import nl.tegenkracht.gateway.bewaren.Bewaarplaats;
import org.springframework.stereotype.Component;

/**
 * Valt een dienst weg terwijl iemand een formulier verstuurt, dan is de tekst niet kwijt. De deur leest haar niet; zij houdt
 * alleen vast wat er langskomt tot de dienst heeft geantwoord.
 */
@Component
class Vangnet {

    private static final String GEVOLGD = Vangnet.class.getName();

    private final Bewaarplaats bewaarplaats;

    Vangnet(Bewaarplaats bewaarplaats) {
        this.bewaarplaats = bewaarplaats;
    }

    /** De inhoud van een verzoek, gevolgd als het een formulier van iemand met een sessie is. */
    InputStream volg(HttpServletRequest verzoek, Doorgang doorgang) throws IOException {
        if (!hoortErbij(verzoek, doorgang)) {
            return verzoek.getInputStream();
        }
        var gevolgd = new ByteArrayOutputStream((int) verzoek.getContentLengthLong());
        verzoek.setAttribute(GEVOLGD, gevolgd);
        return new Meelezer(verzoek.getInputStream(), gevolgd);
    }

    /** Bewaart wat er verstuurd werd; onwaar als er niets te bewaren was of het niet lukte. */
    boolean vang(HttpServletRequest verzoek, HttpServletResponse response, Doorgang doorgang) {
        if (!hoortErbij(verzoek, doorgang)) {
            return false;
        }
        var gevolgd = verzoek.getAttribute(GEVOLGD) instanceof ByteArrayOutputStream al
                ? al
                : new ByteArrayOutputStream();
        try {
            verzoek.getInputStream().transferTo(gevolgd);
        } catch (IOException bezoekerWeg) {
            return false;
        }
        return gevolgd.size() == verzoek.getContentLengthLong() && bewaarplaats.bewaar(verzoek.getRequestURI(),
                gevolgd.toString(StandardCharsets.ISO_8859_1), doorgang.account(), response);
    }

    private boolean hoortErbij(HttpServletRequest verzoek, Doorgang doorgang) {
        return doorgang.klasse() == Routeklasse.PAGINA && doorgang.account() != null && bewaarplaats.kan(verzoek);
    }

    private static final class Meelezer extends InputStream {

        private final InputStream bron;
        private final ByteArrayOutputStream kopie;

        Meelezer(InputStream bron, ByteArrayOutputStream kopie) {
            this.bron = bron;
            this.kopie = kopie;
        }

        @Override
        public int read() throws IOException {
            var een = new byte[1];
            return read(een, 0, 1) < 0 ? -1 : een[0] & 0xff;
        }

        @Override
        public int read(byte[] doel, int vanaf, int lengte) throws IOException {
            int gelezen = bron.read(doel, vanaf, lengte);
            if (gelezen > 0) {
                kopie.write(doel, vanaf, gelezen);
            }
            return gelezen;
        }
    }
}
