package nl.tegenkracht.local;

import java.io.InputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The commands of {@code ./start}. Each gives the code with which the program ends; 0 is success. Those that had a
 * Dutch name before keep it as an alias.
 */
final class Commands {

    static final int SUCCESS = 0;
    static final int FAILED = 1;
    static final int UNKNOWN = 2;
    static final int NOT_RUNNING = 3;
    static final int INTERRUPTED = 130;

    private static final Set<String> WITHOUT_ASKING = Set.of("--yes", "--ja");

    private final Platform platform;
    private final LocalSettings settings;
    private final PrintStream out;
    private final InputStream in;
    private final boolean terminal;
    private final DemoCommand demonstration;

    Commands(Platform platform, PrintStream out, InputStream in, boolean terminal) {
        this.platform = platform;
        this.settings = platform.settings();
        this.out = out;
        this.in = in;
        this.terminal = terminal;
        this.demonstration = new DemoCommand(platform, out);
    }

    int execute(String... args) {
        try {
            return switch (args.length == 0 ? "start" : args[0]) {
                case "start" -> start(StartOptions.of(List.of(args)));
                case "watch" -> watch();
                case "stop" -> stop();
                case "status" -> status();
                case "reset" -> new Reset(platform, out, in).run(Stream.of(args).anyMatch(WITHOUT_ASKING::contains));
                case "train" -> train();
                case "republish", "herpubliceer" -> new DomainMaintenance(platform, out).republish(domain(args));
                case "rebuild", "herbouw" -> new DomainMaintenance(platform, out).rebuild(domain(args));
                case "parked" -> new DomainMaintenance(platform, out).parked(domain(args));
                case "retry" -> new DomainMaintenance(platform, out).retry(domain(args));
                case "rotate", "roteer" -> new DomainMaintenance(platform, out).rotate(domain(args));
                case "keys" -> new DomainMaintenance(platform, out).keys(domain(args));
                case "retire" -> new DomainMaintenance(platform, out).retire(domain(args));
                case "seal" -> new DomainMaintenance(platform, out).seal(domain(args));
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

    private int start(StartOptions options) {
        requireSameTopology();
        DataDirectory.claim(settings);
        try (var lock = PlatformLock.acquire(settings.data(), Texts.get("start.busy"))) {
            demonstration.prepare(options);
            if (platform.parts().stream().allMatch(LocalPart::isReady)) {
                alreadyRunning(options.watched());
                demonstration.show(options.demo());
                return SUCCESS;
            }
            if (!startAll()) {
                return INTERRUPTED;
            }
            platform.watch(options.watched());
            demonstration.show(options.demo());
        }
        new WelcomeText(settings).show(out, platform);
        afterwards();
        return SUCCESS;
    }

    /** Other processes beside those that run would do their work twice. */
    private void requireSameTopology() {
        if (!DataDirectory.topology(settings.data()).equals(settings.topology())
                && !new RunState(settings.data()).all().isEmpty()) {
            throw new StartFailure(Texts.get("topology.other"));
        }
    }

    /** No part is touched; only who watches over them may be missing. */
    private void alreadyRunning(boolean watched) {
        out.println(Texts.get("start.already-running", platform.address()));
        if (platform.parts().stream().anyMatch(LocalPart::outdated)) {
            out.println(Texts.get("start.rebuilt"));
        }
        if (platform.watch(watched)) {
            out.println(Texts.get("start.watched-again"));
        }
    }

    private int watch() {
        new PartWatcher(settings.data(), out).watch();
        return SUCCESS;
    }

    /** @return whether it was not interrupted by the user */
    private boolean startAll() {
        var startedAt = System.nanoTime();
        try (var progress = terminal ? new ProgressScreen(out) : new ProgressLines(out)) {
            if (!start(progress)) {
                return false;
            }
        }
        out.println(Texts.get("start.ready", Duration.ofNanos(System.nanoTime() - startedAt).toSeconds()));
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

    /** What nobody has to wait for. */
    private void afterwards() {
        var running = new RunState(settings.data()).all();
        var unpacker = new JarUnpacker(settings.programs());
        running.stream().collect(Collectors.groupingBy(process -> PartSpec.kind(process.part()),
                Collectors.mapping(RunState.RunningProcess::version, Collectors.toList())))
                .forEach(unpacker::cleanUp);
        if (platform.training().needed()) {
            new BackgroundTraining(settings).start();
        }
    }

    private int stop() {
        out.println(Texts.get(platform.stop() ? "stop.stopped" : "stop.not-running"));
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
        out.println(Texts.get("command.unknown", command));
        return UNKNOWN;
    }

    private void show(StartFailure failure) {
        out.println();
        out.println(failure.getMessage());
        failure.log().ifPresent(log -> {
            out.println(Texts.get("start.last-lines", log));
            failure.lines().forEach(line -> out.println("  | " + line));
        });
    }
}
