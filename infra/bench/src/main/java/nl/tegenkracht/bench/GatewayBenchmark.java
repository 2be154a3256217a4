package nl.tegenkracht.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import nl.tegenkracht.local.Platform;

/**
 * Requests per second through the gateway, with session, token and wall, against a bare Spring Cloud Gateway and nginx
 * in front of the same backend. The rounds alternate, so that whatever else the machine does affects each alike.
 */
final class GatewayBenchmark implements Benchmark {

    private static final double MIN_RATIO = 0.95;
    static final double MAX_P99_RATIO = 1.5;
    private static final String GATEWAY = "the gateway: session, token and wall";
    private static final String BARE = "bare Spring Cloud Gateway";
    private static final String PATH = "/fractie-noord/melding/v1/vertrouwenspersonen";
    private static final List<String> UNNEEDED = List.of("melding", "klacht", "beleid", "rapportage", "broker");

    private final Testbed testbed;
    private final BenchOptions options;
    private final PrintStream out;
    private final LoadGenerator loadGenerator = LoadGenerator.best();
    private final List<HelperProcess> processes = new ArrayList<>();

    GatewayBenchmark(Testbed testbed, BenchOptions options, PrintStream out) {
        this.testbed = testbed;
        this.options = options;
        this.out = out;
    }

    @Override
    public List<ResultRow> measure(Calibration calibration) throws Exception {
        int backendPort = HelperProcess.freePort();
        var settings = testbed.settings()
                .withProperty("gateway", "tegenkracht.routes.lokaal.melding", "http://127.0.0.1:" + backendPort)
                .withProperty("gateway", "tegenkracht.rate-limits.authenticated", "100000000")
                // One account is everybody here.
                .withProperty("gateway", "tegenkracht.places.per-person", "1")
                .withProperty("gateway", "tegenkracht.places.per-domain", "1");
        try (var platform = Platform.start(settings)) {
            UNNEEDED.forEach(name -> platform.part(name).stop());
            var targets = targets(platform, backendPort);
            var rows = new ArrayList<>(rows(measureRounds(targets), calibration.cpu()));
            rows.add(new PagesBesideIdleVisitors(testbed, options, loadGenerator, out).measure(platform,
                    targets.getFirst()));
            return rows;
        } finally {
            processes.reversed().forEach(HelperProcess::close);
        }
    }

    private List<Target> targets(Platform platform, int backendPort) throws IOException, InterruptedException {
        var log = testbed.directory().resolve("helpers");
        var servers = new BareServers(log);
        processes.add(servers.backend(backendPort));
        int barePort = HelperProcess.freePort();
        processes.add(servers.gateway(jvmFlags(platform), barePort, backendPort));
        var targets = new ArrayList<>(List.of(
                new Target(GATEWAY, testbed.port("gateway"), PATH,
                        Map.of("Cookie", new LoginClient(testbed).session("noa")),
                        platform.part("gateway").pid().orElseThrow()),
                new Target(BARE, barePort, PATH, Map.of(), processes.getLast().pid())));
        var nginx = LoadGenerator.onPath("nginx");
        if (nginx.isPresent()) {
            int port = HelperProcess.freePort();
            processes.add(NginxProxy.start(nginx.get(), log.resolve("nginx"), backendPort, port));
            targets.add(new Target("nginx as a proxy", port, PATH, Map.of(), processes.getLast().pid()));
        }
        targets.add(new Target("the backend itself", backendPort, PATH, Map.of(), processes.getFirst().pid()));
        return targets;
    }

    private Map<Target, List<LoadGenerator.Throughput>> measureRounds(List<Target> targets)
            throws IOException, InterruptedException {
        for (var target : targets) {
            loadGenerator.measure(target, options.throughputDuration());
        }
        var rounds = new LinkedHashMap<Target, List<LoadGenerator.Throughput>>();
        for (int round = 0; round < options.rounds(); round++) {
            for (var target : targets) {
                var before = Testbed.cpuTime(target.pid());
                var throughput = loadGenerator.measure(target, options.throughputDuration());
                var cpuTime = Testbed.cpuTime(target.pid()).minus(before).toNanos() / 1e3;
                out.printf("  %s: %.0f/s, %.0f µs of CPU time per request%n", target.name(), throughput.perSecond(),
                        cpuTime / throughput.perSecond() / options.throughputDuration().toSeconds());
                rounds.computeIfAbsent(target, newTarget -> new ArrayList<>()).add(throughput);
            }
        }
        return rounds;
    }

    private List<ResultRow> rows(Map<Target, List<LoadGenerator.Throughput>> rounds, Factor cpu) {
        var byName = new LinkedHashMap<String, RoundValues>();
        rounds.forEach((target, measurements) -> byName.put(target.name(),
                RoundValues.of(measurements, LoadGenerator.Throughput::perSecond)));
        var bare = byName.get(BARE);
        var rows = new ArrayList<ResultRow>();
        rows.add(Figure.of("requests per second through the gateway against a bare one (%s, %d connections)"
                .formatted(loadGenerator.name(), LoadGenerator.CONNECTIONS),
                againstBare(rounds, LoadGenerator.Throughput::perSecond), Unit.RATIO).atLeast(MIN_RATIO));
        rows.add(Figure.of("p99 at full load against that of a bare one",
                againstBare(rounds, LoadGenerator.Throughput::p99), Unit.RATIO).atMost(MAX_P99_RATIO));
        byName.forEach((name, perSecond) -> rows.add(
                Figure.of(name, perSecond, Unit.PER_SECOND).scaledBy(cpu).besideBare(bare.median()).alongside()));
        rounds.forEach((target, measurements) -> rows.add(Figure.of(target.name() + ", p99",
                RoundValues.of(measurements, LoadGenerator.Throughput::p99), Unit.FINE_MILLIS).scaledBy(cpu)
                .alongside()));
        if (LoadGenerator.onPath("nginx").isEmpty()) {
            rows.add(ResultRow.alongside("nginx as a proxy", "skipped: not installed"));
        }
        return rows;
    }

    private static RoundValues againstBare(Map<Target, List<LoadGenerator.Throughput>> rounds,
            ToDoubleFunction<LoadGenerator.Throughput> figure) {
        return RoundValues.ofPairs(of(rounds, GATEWAY), of(rounds, BARE), figure);
    }

    private static List<LoadGenerator.Throughput> of(Map<Target, List<LoadGenerator.Throughput>> rounds, String name) {
        return rounds.entrySet().stream().filter(entry -> entry.getKey().name().equals(name)).findFirst()
                .orElseThrow().getValue();
    }

    /** Exactly the JVM flags that the gateway itself runs with. */
    private static List<String> jvmFlags(Platform platform) {
        var arguments = ProcessHandle.of(platform.part("gateway").pid().orElseThrow()).orElseThrow().info().arguments()
                .orElseThrow();
        return List.of(arguments).stream().filter(flag -> flag.startsWith("-X") || flag.startsWith("--"))
                .filter(flag -> !flag.startsWith("-XX:AOT")).toList();
    }
}
