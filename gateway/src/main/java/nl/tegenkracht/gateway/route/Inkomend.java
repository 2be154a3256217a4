package nl.tegenkracht.gateway.route;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** De inhoud van een verzoek, doorgestuurd zonder te lezen en nooit meer dan de grens. */
class Inkomend extends FilterInputStream {

    private long over;

    Inkomend(InputStream bron, long grens) {
        super(bron);
        this.over = grens;
    }

    /** Het verzoek is groter dan aangenomen wordt. */
    static class TeGroot extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /** De bezoeker brak af; dat zegt niets over de dienst. */
    static class BezoekerWeg extends IOException {

        private static final long serialVersionUID = 1L;

        BezoekerWeg(IOException oorzaak) {
            super(oorzaak);
        }
    }

    @Override
    public int read() throws IOException {
        var een = new byte[1];
        return read(een, 0, 1) < 0 ? -1 : een[0] & 0xff;
    }

    @Override
    public int read(byte[] doel, int vanaf, int lengte) throws IOException {
        int gelezen;
        try {
            gelezen = in.read(doel, vanaf, lengte);
        } catch (IOException fout) {
            throw new BezoekerWeg(fout);
        }
        if (gelezen > 0) {
            over -= gelezen;
            if (over < 0) {
                throw new TeGroot();
            }
        }
        return gelezen;
    }
}
