package nl.tegenkracht.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import nl.tegenkracht.lokaal.Platform;

/** {@code ./start} tot alles gereed is: eerst zonder AOT-caches, dan ermee, en wat het aan geheugen kost. */
final class Startmeting implements Meting {

    private static final double EERST = 45;
    private static final double WEER = 25;
    /** 1,6 GB. */
    static final double GEHEUGEN = 1600;

    private static final Pattern PID = Pattern.compile("\"pid\"\\s*:\\s*(\\d+)");
    private static final int GEDULD_TRAINEN = 10;

    private final Proef proef;
    private final Opties opties;
    private final PrintStream uit;

    Startmeting(Proef proef, Opties opties, PrintStream uit) {
        this.proef = proef;
        this.opties = opties;
        this.uit = uit;
    }

    private record Start(double seconden, double geheugen) {}

    @Override
    public List<Rij> meet() throws IOException, InterruptedException {
        try {
            var eerst = new ArrayList<Start>();
            for (int ronde = 0; ronde < opties.rondes(); ronde++) {
                stop();
                proef.wis();
                eerst.add(start("zonder caches"));
            }
            wachtOpCaches();
            var weer = new ArrayList<Start>();
            for (int ronde = 0; ronde < opties.rondes(); ronde++) {
                stop();
                weer.add(start("met caches"));
            }
            return rijen(eerst, weer);
        } finally {
            stop();
        }
    }

    private List<Rij> rijen(List<Start> eerst, List<Start> weer) throws IOException {
        return List.of(
                Rij.hoogstens("./start na een build, zonder AOT-caches", Rondes.van(eerst, Start::seconden), 1, " s",
                        EERST),
                Rij.hoogstens("./start opnieuw, met AOT-caches (" + caches() + ")",
                        Rondes.van(weer, Start::seconden), 1, " s", WEER),
                Rij.hoogstens("geheugen (PSS) van alle processen, met caches", Rondes.van(weer, Start::geheugen), 0,
                        " MB", GEHEUGEN),
                Rij.ernaast("hetzelfde zonder caches", Rondes.van(eerst, Start::geheugen).tekst(" MB", 0)));
    }

    private Start start(String hoe) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        proef.start();
        var start = new Start((System.nanoTime() - begin) / 1e9, proef.geheugen());
        uit.printf("  start %s: %.1f s, %.0f MB%n", hoe, start.seconden(), start.geheugen());
        return start;
    }

    private void stop() throws IOException, InterruptedException {
        if (Files.exists(proef.data())) {
            proef.start("stop");
        }
    }

    /** Het trainen loopt op de achtergrond als eigen proces; zijn nummer staat bij wat er loopt. */
    private void wachtOpCaches() throws IOException, InterruptedException {
        var bestand = proef.data().resolve("loopt/training.json");
        if (Files.exists(bestand)) {
            var pid = PID.matcher(Files.readString(bestand));
            if (pid.find()) {
                ProcessHandle.of(Long.parseLong(pid.group(1))).ifPresent(this::wachtOpEinde);
            }
        }
        uit.println("  AOT-caches: " + caches());
    }

    private void wachtOpEinde(ProcessHandle training) {
        try {
            training.onExit().get(GEDULD_TRAINEN, TimeUnit.MINUTES);
        } catch (Exception e) {
            throw new IllegalStateException("Het maken van AOT-caches duurt te lang", e);
        }
    }

    private String caches() throws IOException {
        try (var bestanden = Files.walk(proef.data().resolve("onderdelen"))) {
            return bestanden.map(Path::toString).filter(naam -> naam.endsWith(".aot")).count() + " van "
                    + Platform.van(proef.instellingen()).delen().size();
        }
    }
}
