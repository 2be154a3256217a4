package nl.tegenkracht.local;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;

/** De opdrachten van {@code ./start}. Elke opdracht geeft de code waarmee het programma eindigt; 0 is gelukt. */
final class Commands {

    static final int SUCCESS = 0;
    static final int FAILED = 1;
    static final int UNKNOWN = 2;
    static final int NOT_RUNNING = 3;
    static final int INTERRUPTED = 130;

    private final Platform platform;
    private final LocalSettings settings;
    private final PrintStream out;
    private final InputStream in;
    private final boolean terminal;

    Commands(Platform platform, PrintStream out, InputStream in, boolean terminal) {
        this.platform = platform;
        this.settings = platform.settings();
        this.out = out;
        this.in = in;
        this.terminal = terminal;
    }

    int execute(String... args) {
        try {
            return switch (args.length == 0 ? "start" : args[0]) {
                case "start" -> start();
                case "stop" -> stop();
                case "status" -> status();
                case "reset" -> new Reset(platform, out, in).run(List.of(args).contains("--ja"));
                case "train" -> train();
                case "herpubliceer" -> new DomainMaintenance(platform, out).republish(domain(args));
                case "herbouw" -> new DomainMaintenance(platform, out).rebuild(domain(args));
                case "roteer" -> new DomainMaintenance(platform, out).rotate(domain(args));
                default -> unknown(args[0]);
            };
        } catch (StartFailure e) {
            show(e);
            return FAILED;
        }
    }

    private static String domain(String... args) {
        return args.length < 2 ? "" : args[1];
    }

    private int start() {
        DataDirectory.claim(settings);
        try (var lock = PlatformLock.acquire(settings.data(), "Tegenkracht is al aan het starten; even geduld.")) {
            if (platform.parts().stream().allMatch(LocalPart::isReady)) {
                out.println("Tegenkracht loopt al: " + platform.address());
                if (platform.parts().stream().anyMatch(LocalPart::outdated)) {
                    out.println("Er is intussen opnieuw gebouwd: ./start stop en ./start nemen dat in gebruik.");
                }
                return SUCCESS;
            }
            if (!startAll()) {
                return INTERRUPTED;
            }
        }
        new WelcomeText(settings).show(out, platform);
        afterwards();
        return SUCCESS;
    }

    /** @return of het niet door de gebruiker is afgebroken */
    private boolean startAll() {
        var startedAt = System.nanoTime();
        try (var progress = terminal ? new ProgressScreen(out) : new ProgressLines(out)) {
            if (!start(progress)) {
                return false;
            }
        }
        out.println("Alles is gereed na " + (System.nanoTime() - startedAt) / 1_000_000_000 + " s.");
        return true;
    }

    private boolean start(Progress progress) {
        var startup = platform.startup(progress);
        var hook = new InterruptHook(startup, progress, out);
        try (hook) {
            startup.start();
            return true;
        } catch (StartFailure e) {
            if (hook.interrupted()) {
                return false;
            }
            throw e;
        }
    }

    /** Wat niemand hoeft af te wachten. */
    private void afterwards() {
        var runState = new RunState(settings.data());
        var unpacker = new JarUnpacker(settings.programs());
        platform.parts().forEach(part -> runState.find(part.name())
                .ifPresent(l -> unpacker.cleanUp(part.name(), List.of(l.version()))));
        if (platform.training().needed()) {
            new BackgroundTraining(settings).start();
        }
    }

    private int stop() {
        out.println(platform.stop() ? "Tegenkracht is gestopt." : "Tegenkracht liep niet.");
        return SUCCESS;
    }

    private int status() {
        return new StatusTable(platform).show(out) ? SUCCESS : NOT_RUNNING;
    }

    private int train() {
        platform.training().train();
        return SUCCESS;
    }

    private int unknown(String command) {
        out.println("Onbekende opdracht: " + command + ". Zie ./start help.");
        return UNKNOWN;
    }

    private void show(StartFailure failure) {
        out.println();
        out.println(failure.getMessage());
        failure.log().ifPresent(log -> {
            out.println("De laatste regels van " + log + ":");
            failure.lines().forEach(line -> out.println("  | " + line));
        });
    }
}
