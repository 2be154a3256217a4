package nl.tegenkracht.local;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Maintenance of one domain: a service starts once more, beside the running one, does one job and ends. What a job does
 * is written down at the service; here only who does it when.
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

    /** One job of one service. */
    private record MaintenanceStep(String part, String job) {}

    /** One job of one service, for whoever determines the order. */
    int runJob(String part, String job, String domain) {
        return run(domain, List.of(new MaintenanceStep(part, job)));
    }

    /** Lets the services send the current state of every dossier. */
    int republish(String domain) {
        return run(domain, SOURCES.stream().map(source -> new MaintenanceStep(source, "republish")).toList());
    }

    /** Rebuilds the figures of a domain from its dossiers, and only switches once they have caught up. */
    int rebuild(String domain) {
        return run(domain, List.of(new MaintenanceStep(Ports.RAPPORTAGE, "rebuild-begin"),
                new MaintenanceStep(Ports.MELDING, "republish"), new MaintenanceStep(Ports.KLACHT, "republish"),
                new MaintenanceStep(Ports.RAPPORTAGE, "rebuild-switch")));
    }

    /** Gives a domain new keys and wraps the keys of all dossiers again. */
    int rotate(String domain) {
        return run(domain,
                List.of(new MaintenanceStep(Ports.MELDING, "rotate"), new MaintenanceStep(Ports.KLACHT, "rotate")));
    }

    private int run(String domain, List<MaintenanceStep> steps) {
        if (!domain.matches("[a-z0-9-]{2,40}")) {
            throw new StartFailure(Texts.get("domain.missing"));
        }
        if (!platform.parts().stream().allMatch(LocalPart::isReady)) {
            throw new StartFailure(Texts.get("job.platform-not-running"));
        }
        for (var step : steps) {
            out.println(step.part() + ": " + step.job() + " ...");
            run(domain, step);
        }
        out.println(Texts.get("job.done"));
        return Commands.SUCCESS;
    }

    private void run(String domain, MaintenanceStep step) {
        var command = new ArrayList<>(Jvm.PRIVATE);
        command.addAll(platform.part(step.part()).prepare().command());
        command.addAll(List.of("--server.port=0", "--tegenkracht.job.name=" + step.job(),
                "--tegenkracht.job.domain=" + domain));
        var log = PartLog.open(settings.log(step.part() + "-onderhoud"));
        var builder = new ProcessBuilder(command).directory(settings.data().toFile())
                .redirectInput(new File("/dev/null")).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile()));
        Jvm.clean(builder.environment());
        try {
            if (builder.start().waitFor() != 0) {
                throw new StartFailure(Texts.get("job.failed", step.job(), step.part()), log.file(),
                        log.lastLines(LINES));
            }
        } catch (IOException e) {
            throw new StartFailure(Texts.get("job.not-started", e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure(Texts.get("job.interrupted"));
        }
    }
}
