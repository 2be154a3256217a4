package nl.tegenkracht.local;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Maintenance of one domain: a service starts once more, beside the running one, does one job and ends. What a job does
 * is written down at the service; here only who does it when.
 */
final class DomainMaintenance {

    private static final List<String> SOURCES = List.of(Ports.MELDING, Ports.KLACHT, Ports.BELEID);

    private static final List<String> SERVICES = List.of(Ports.MELDING, Ports.KLACHT, Ports.BELEID, Ports.RAPPORTAGE);
    private static final String MANAGE_KEYS = "nl.tegenkracht.crypto.ManageKeys";
    private static final String ROTATE_SIGNING_KEYS = "nl.tegenkracht.identity.key.RotateSigningKeys";
    private static final String SESSION_KEY = "sessie:poort";
    /** A session ends after ten hours, and two hours later nothing of it is left. */
    private static final String SESSION_LIFE = "P1D";
    private static final List<String> READERS = List.of(Ports.KLACHT, Ports.RAPPORTAGE);

    /** Lines in which a job says what it found and that it is done. */
    private static final Pattern ANSWER = Pattern.compile(".*(TK-(?:101|123|14\\d) .*)");
    private static final Pattern EVERYTHING = Pattern.compile("(.+)");

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

    /** Shows how many events were set aside, why and since when. */
    int parked(String domain) {
        return run(domain, READERS.stream().map(reader -> new MaintenanceStep(reader, "parked")).toList());
    }

    /** Tries what was set aside once more. */
    int retry(String domain) {
        return run(domain, READERS.stream().map(reader -> new MaintenanceStep(reader, "retry-parked")).toList());
    }

    /**
     * Gives a domain new keys of every kind, and the gateway and identity too; wraps and seals again what is under
     * earlier ones. May be interrupted and repeated.
     */
    int rotate(String domain) {
        requireRunning(domain);
        runTool(Ports.GATEWAY, MANAGE_KEYS, "rotate", keys(), SESSION_KEY, SESSION_LIFE);
        runTool(Ports.IDENTITY, ROTATE_SIGNING_KEYS, keys());
        return onServices(domain, "rotate");
    }

    /** Seals the dossiers that an earlier version left without a seal. */
    int seal(String domain) {
        return run(domain,
                List.of(new MaintenanceStep(Ports.MELDING, "seal"), new MaintenanceStep(Ports.KLACHT, "seal")));
    }

    /** Says per kind of key what is still under earlier ones. */
    int keys(String domain) {
        requireRunning(domain);
        runTool(Ports.GATEWAY, MANAGE_KEYS, "list", keys(), SESSION_KEY, SESSION_LIFE);
        return onServices(domain, "keys");
    }

    /** Destroys the earlier keys under which nothing is any more. */
    int retire(String domain) {
        requireRunning(domain);
        runTool(Ports.GATEWAY, MANAGE_KEYS, "retire", keys(), SESSION_KEY, SESSION_LIFE);
        return onServices(domain, "retire");
    }

    private int onServices(String domain, String job) {
        return run(domain, SERVICES.stream().map(service -> new MaintenanceStep(service, job)).toList());
    }

    private String keys() {
        return settings.secretsDirectory().toAbsolutePath().toString();
    }

    /** A command from the jar of a part, which leaves that part alone; a platform without the part has no such key. */
    private void runTool(String part, String main, String... arguments) {
        if (platform.parts().stream().noneMatch(candidate -> candidate.name().equals(part))) {
            return;
        }
        var jar = platform.part(part).prepare().program().getLast();
        var command = new ArrayList<>(List.of(Jvm.java().toString(), "-XX:TieredStopAtLevel=1", "-Xmx64m",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-cp", jar, main));
        command.addAll(List.of(arguments));
        out.println(part + ": " + main.substring(main.lastIndexOf('.') + 1) + " ...");
        execute(command, part, main.substring(main.lastIndexOf('.') + 1), EVERYTHING);
    }

    private void requireRunning(String domain) {
        if (!domain.matches("[a-z0-9-]{2,40}")) {
            throw new StartFailure(Texts.get("domain.missing"));
        }
        var served = DemoLandscape.served(Wiring.landscape(settings));
        if (!served.isEmpty() && !served.contains(domain)) {
            throw new StartFailure(Texts.get("domain.unknown", domain, String.join(", ", served)));
        }
        if (!platform.parts().stream().allMatch(LocalPart::isReady)) {
            throw new StartFailure(Texts.get("job.platform-not-running"));
        }
    }

    private int run(String domain, List<MaintenanceStep> steps) {
        requireRunning(domain);
        for (var step : steps) {
            out.println(step.part() + ": " + step.job() + " ...");
            run(domain, Wiring.partOf(settings, step.part(), domain), step.job());
        }
        out.println(Texts.get("job.done"));
        return Commands.SUCCESS;
    }

    private void run(String domain, String part, String job) {
        var command = new ArrayList<>(Jvm.PRIVATE);
        command.addAll(platform.part(part).prepare().command());
        command.addAll(List.of("--server.port=0", "--tegenkracht.job.name=" + job,
                "--tegenkracht.job.domain=" + domain));
        execute(command, part, job, ANSWER);
    }

    /** Runs it and shows what it answers. */
    private void execute(List<String> command, String part, String what, Pattern shown) {
        var log = PartLog.open(settings.log(part + "-onderhoud"));
        var builder = new ProcessBuilder(command).directory(settings.data().toFile())
                .redirectInput(new File("/dev/null")).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile()));
        Jvm.clean(builder.environment());
        try {
            int code = builder.start().waitFor();
            var lines = log.lastLines(LINES);
            if (code != 0) {
                throw new StartFailure(Texts.get("job.failed", what, part), log.file(), lines);
            }
            lines.stream().map(shown::matcher).filter(Matcher::matches)
                    .forEach(answer -> out.println("  " + answer.group(1)));
        } catch (IOException e) {
            throw new StartFailure(Texts.get("job.not-started", e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure(Texts.get("job.interrupted"));
        }
    }
}
