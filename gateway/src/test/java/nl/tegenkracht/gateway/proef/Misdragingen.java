package nl.tegenkracht.gateway.proef;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Hoe een dienst zich misdraagt. */
public final class Misdragingen {

    private Misdragingen() {
    }

    public static void schrijf(OutputStream uit, String tekst) throws IOException {
        uit.write(tekst.getBytes(StandardCharsets.UTF_8));
        uit.flush();
    }

    @FunctionalInterface
    public interface Handeling {

        void doe() throws IOException;
    }

    /** Herhaalt tot de andere kant weg is, hoogstens acht seconden. */
    public static void wachtTotDeLijnBreekt(Handeling handeling) {
        await().atMost(Duration.ofSeconds(8)).pollInterval(Duration.ofMillis(50)).until(() -> {
            try {
                handeling.doe();
                return false;
            } catch (IOException gebroken) {
                return true;
            }
        });
    }

    public static void wacht(CountDownLatch grendel) {
        try {
            if (!grendel.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("De proef liet de dienst wachten");
            }
        } catch (InterruptedException fout) {
            Thread.currentThread().interrupt();
        }
    }
}
