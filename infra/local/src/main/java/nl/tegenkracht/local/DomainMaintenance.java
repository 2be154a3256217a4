package nl.tegenkracht.local;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Onderhoud aan één domein: een dienst start nog eens, naast de draaiende, doet één taak en eindigt. Wat een taak doet
 * staat bij de dienst; hier alleen wie wanneer.
 */
final class DomainMaintenance {

    private static final List<String> SOURCES = List.of(Ports.MELDING, Ports.KLACHT, Ports.BELEID);

    private static final int LINES = 15;

    private final Platform platform;
    private final LocalSettings settings;
    private final PrintStream out;

    DomainMaintenance(Platform platform, PrintStream out) {
        this.platform = platform;
        this.settings = platform.settings();
        this.out = out;
    }

    /** Eén taak van één dienst. */
    private record MaintenanceStep(String part, String job) {}

    /** Eén taak van één dienst, voor wie de volgorde zelf bepaalt. */
    int runJob(String part, String job, String domain) {
        return run(domain, List.of(new MaintenanceStep(part, job)));
    }

    /** Laat de diensten van elk dossier de stand melden. */
    int republish(String domain) {
        return run(domain, SOURCES.stream().map(source -> new MaintenanceStep(source, "herpubliceer")).toList());
    }

    /** Bouwt de cijfers van een domein opnieuw op uit de dossiers, en wisselt pas als zij gelijk zijn. */
    int rebuild(String domain) {
        return run(domain, List.of(new MaintenanceStep(Ports.RAPPORTAGE, "herbouw-begin"),
                new MaintenanceStep(Ports.MELDING, "herpubliceer"), new MaintenanceStep(Ports.KLACHT, "herpubliceer"),
                new MaintenanceStep(Ports.RAPPORTAGE, "herbouw-wissel")));
    }

    /** Geeft een domein nieuwe sleutels en pakt de sleutels van alle dossiers opnieuw in. */
    int rotate(String domain) {
        return run(domain,
                List.of(new MaintenanceStep(Ports.MELDING, "roteer"), new MaintenanceStep(Ports.KLACHT, "roteer")));
    }

    private int run(String domain, List<MaintenanceStep> steps) {
        if (!domain.matches("[a-z0-9-]{2,40}")) {
            throw new StartFailure("Noem een domein, bijvoorbeeld fractie-noord.");
        }
        if (!platform.parts().stream().allMatch(LocalPart::isReady)) {
            throw new StartFailure("Tegenkracht loopt niet helemaal; start het eerst met ./start.");
        }
        for (var step : steps) {
            out.println(step.part() + ": " + step.job() + " ...");
            run(domain, step);
        }
        out.println("Klaar.");
        return Commands.SUCCESS;
    }

    private void run(String domain, MaintenanceStep step) {
        var command = new ArrayList<>(platform.part(step.part()).prepare().command());
        command.addAll(List.of("--server.port=0", "--tegenkracht.taak.naam=" + step.job(),
                "--tegenkracht.taak.domein=" + domain));
        var log = PartLog.open(settings.log(step.part() + "-onderhoud"));
        var builder = new ProcessBuilder(command).directory(settings.data().toFile())
                .redirectInput(new File("/dev/null")).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile()));
        Jvm.clean(builder.environment());
        try {
            if (builder.start().waitFor() != 0) {
                throw new StartFailure("De taak " + step.job() + " van " + step.part() + " is mislukt.",
                        log.file(), log.lastLines(LINES));
            }
        } catch (IOException e) {
            throw new StartFailure("De taak is niet te starten: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Afgebroken; de taak kan gewoon opnieuw.");
        }
    }
}
