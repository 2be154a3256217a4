package nl.tegenkracht.gateway.proef;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Leest een stroom van gebeurtenissen regel voor regel. */
public final class Stroomlezer implements AutoCloseable {

    private final Socket lijn;
    private final InputStream in;

    private Stroomlezer(Socket lijn) throws IOException {
        this.lijn = lijn;
        this.in = lijn.getInputStream();
    }

    public static Stroomlezer open(Vraag vraag) throws IOException {
        var lijn = new Socket(InetAddress.getLoopbackAddress(), vraag.poort());
        lijn.setSoTimeout(10_000);
        lijn.getOutputStream().write(vraag.tekst().getBytes(StandardCharsets.ISO_8859_1));
        var lezer = new Stroomlezer(lijn);
        var status = Lijn.regel(lezer.in);
        if (!status.contains(" 200")) {
            throw new IOException("Geen stroom maar " + status);
        }
        lezer.voorbijDeKoppen();
        return lezer;
    }

    private void voorbijDeKoppen() throws IOException {
        var regel = Lijn.regel(in);
        while (!regel.isEmpty()) {
            regel = Lijn.regel(in);
        }
    }

    /** De volgende regel met gegevens. */
    public String regel() throws IOException {
        var regel = Lijn.regel(in);
        while (!regel.startsWith("data:")) {
            regel = Lijn.regel(in);
        }
        return regel;
    }

    /** Of er nog iets komt. */
    public boolean hartslag() throws IOException {
        return in.read() >= 0;
    }

    /** Hoe lang het duurt tot de stroom ophoudt. */
    public Duration totHetEinde() throws IOException {
        long begin = System.nanoTime();
        while (in.read() >= 0) {
            in.skip(in.available());
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    @Override
    public void close() throws IOException {
        lijn.close();
    }
}
