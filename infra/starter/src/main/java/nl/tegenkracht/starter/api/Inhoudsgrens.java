package nl.tegenkracht.starter.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.tegenkracht.starter.weigering.TeGroot;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leest nooit meer van een verzoek dan de grens. De poort kapt ook af, maar een dienst vertrouwt de poort niet: zonder
 * deze grens kan één document het geheugen vullen.
 */
final class Inhoudsgrens extends OncePerRequestFilter {

    private final long grens;

    Inhoudsgrens(long grens) {
        this.grens = grens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest verzoek, HttpServletResponse antwoord, FilterChain keten)
            throws ServletException, IOException {
        keten.doFilter(new Begrensd(verzoek, grens), antwoord);
    }

    /** Hetzelfde verzoek, waarvan het lezen stopt bij de grens. */
    private static final class Begrensd extends HttpServletRequestWrapper {

        private final long grens;

        Begrensd(HttpServletRequest verzoek, long grens) {
            super(verzoek);
            this.grens = grens;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (getContentLengthLong() > grens) {
                throw new TeGroot();
            }
            return new Geteld(super.getInputStream(), grens);
        }
    }

    /** Telt mee, voor verzoeken die hun lengte niet vooraf zeggen. */
    private static final class Geteld extends ServletInputStream {

        private final ServletInputStream bron;
        private long over;

        Geteld(ServletInputStream bron, long grens) {
            this.bron = bron;
            this.over = grens;
        }

        @Override
        public int read() throws IOException {
            var teken = bron.read();
            telAf(teken < 0 ? 0 : 1);
            return teken;
        }

        @Override
        public int read(byte[] doel, int vanaf, int hoeveel) throws IOException {
            var gelezen = bron.read(doel, vanaf, hoeveel);
            telAf(gelezen);
            return gelezen;
        }

        private void telAf(int gelezen) throws TeGroot {
            over -= Math.max(gelezen, 0);
            if (over < 0) {
                throw new TeGroot();
            }
        }

        @Override
        public boolean isFinished() {
            return bron.isFinished();
        }

        @Override
        public boolean isReady() {
            return bron.isReady();
        }

        @Override
        public void setReadListener(ReadListener luisteraar) {
            bron.setReadListener(luisteraar);
        }
    }
}
