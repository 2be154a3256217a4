package nl.tegenkracht.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Een proces dat met vier draden schrijft en elke bevestigde regel meldt, tot het wordt afgeschoten. */
final class Schrijfproces {

    private Schrijfproces() {
    }

    static Process start(Proefspoor proef) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), Schrijfproces.class.getName(), proef.auditmap().toString(),
                proef.sleutelmap().toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** Leest bevestigingen, schiet het proces na dit aantal af en geeft alles wat bevestigd was. */
    static List<String> schietAfNa(Process proces, int aantal) throws IOException, InterruptedException {
        var bevestigd = new ArrayList<String>();
        try (var uit = proces.inputReader(StandardCharsets.US_ASCII)) {
            for (var id = uit.readLine(); id != null; id = uit.readLine()) {
                // Een half gemelde bevestiging telt niet: die kwam nooit aan.
                if (id.length() == 32) {
                    bevestigd.add(id);
                }
                if (bevestigd.size() == aantal) {
                    proces.toHandle().destroyForcibly();
                }
            }
        }
        proces.waitFor();
        return bevestigd;
    }

    public static void main(String[] opties) {
        var proef = new Proefspoor(Path.of(opties[0]), Path.of(opties[1]), null);
        var spoor = Auditsporen.open(proef.auditmap(), proef.sleutelmap(), "melding-service", Clock.systemUTC())
                .van(Proefspoor.NOORD);
        for (int draad = 0; draad < 4; draad++) {
            Thread.ofPlatform().start(() -> schrijfSteeds(spoor));
        }
    }

    private static void schrijfSteeds(Auditspoor spoor) {
        while (!Thread.currentThread().isInterrupted()) {
            var regel = Proefspoor.regel(Clock.systemUTC().instant());
            spoor.schrijf(regel);
            var melding = (regel.id() + "\n").getBytes(StandardCharsets.US_ASCII);
            synchronized (Schrijfproces.class) {
                System.out.write(melding, 0, melding.length);
                System.out.flush();
            }
        }
    }
}
