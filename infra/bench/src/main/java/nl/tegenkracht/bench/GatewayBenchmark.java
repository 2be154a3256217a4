package nl.tegenkracht.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.bench.bare.BareBackend;
import nl.tegenkracht.bench.bare.BareGateway;
import nl.tegenkracht.local.Platform;

/**
 * Verzoeken per seconde door de deur, met sessie, token en muur, tegenover een kale Spring Cloud Gateway en nginx voor
 * dezelfde achterkant. De rondes wisselen elkaar af, zodat wat de machine verder doet ieder gelijk treft.
 */
final class GatewayBenchmark implements Benchmark {

    private static final double MIN_RATIO = 0.8;
    private static final String GATEWAY = "de deur: sessie, token en muur";
    private static final String BARE = "kale Spring Cloud Gateway";
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
    public List<ResultRow> measure() throws Exception {
        int backendPort = HelperProcess.freePort();
        var settings = testbed.settings()
                .withProperty("gateway", "tegenkracht.routes.lokaal.melding", "http://127.0.0.1:" + backendPort)
                .withProperty("gateway", "tegenkracht.grenzen.aangemeld", "100000000");
        try (var platform = Platform.start(settings)) {
            UNNEEDED.forEach(name -> platform.part(name).stop());
            return rows(measureRounds(targets(platform, backendPort)));
        } finally {
            processes.reversed().forEach(HelperProcess::close);
        }
    }

    private List<Target> targets(Platform platform, int backendPort) throws IOException, InterruptedException {
        var log = testbed.directory().resolve("hulp");
        processes.add(HelperProcess.start(
                HelperProcess.java(List.of("-XX:+UseSerialGC", "-Xmx64m"), BareBackend.class,
                        Integer.toString(backendPort)),
                backendPort, log.resolve("achterkant.log")));
        int barePort = HelperProcess.freePort();
        processes.add(HelperProcess
                .start(HelperProcess.java(jvmFlags(platform), BareGateway.class, Integer.toString(barePort),
                        "http://127.0.0.1:" + backendPort), barePort, log.resolve("kaal.log")));
        var targets = new ArrayList<>(List.of(
                new Target(GATEWAY, testbed.port("gateway"), PATH,
                        Map.of("Cookie", new LoginClient(testbed).session("noa")),
                        platform.part("gateway").pid().orElseThrow()),
                new Target(BARE, barePort, PATH, Map.of(), processes.getLast().pid())));
        var nginx = LoadGenerator.onPath("nginx");
        if (nginx.isPresent()) {
            int port = HelperProcess.freePort();
            processes.add(NginxProxy.start(nginx.get(), log.resolve("nginx"), backendPort, port));
            targets.add(new Target("nginx als proxy", port, PATH, Map.of(), processes.getLast().pid()));
        }
        targets.add(new Target("de achterkant zelf", backendPort, PATH, Map.of(), processes.getFirst().pid()));
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
                out.printf("  %s: %.0f/s, rekentijd %.0f µs per verzoek%n", target.name(), throughput.perSecond(),
                        cpuTime / throughput.perSecond() / options.throughputDuration().toSeconds());
                rounds.computeIfAbsent(target, newTarget -> new ArrayList<>()).add(throughput);
            }
        }
        return rounds;
    }

    private List<ResultRow> rows(Map<Target, List<LoadGenerator.Throughput>> rounds) {
        var byName = new LinkedHashMap<String, RoundValues>();
        var rows = new ArrayList<ResultRow>();
        rounds.forEach((target, measurements) -> {
            var perSecond = RoundValues.of(measurements, LoadGenerator.Throughput::perSecond);
            byName.put(target.name(), perSecond);
            rows.add(ResultRow.alongside(target.name(), perSecond.text("/s", 0) + ", p50 "
                    + RoundValues.of(measurements, LoadGenerator.Throughput::p50).text(" ms", 1) + ", p99 "
                    + RoundValues.of(measurements, LoadGenerator.Throughput::p99).text(" ms", 1)));
        });
        if (LoadGenerator.onPath("nginx").isEmpty()) {
            rows.add(ResultRow.alongside("nginx als proxy", "overgeslagen: niet geïnstalleerd"));
        }
        rows.addFirst(ResultRow.atLeast(
                "verzoeken per seconde door de deur tegenover een kale gateway (%s, %d verbindingen)"
                        .formatted(loadGenerator.name(), LoadGenerator.CONNECTIONS),
                byName.get(GATEWAY).ratioTo(byName.get(BARE)),
                MIN_RATIO));
        return rows;
    }

    /** Precies de JVM-vlaggen waarmee de deur zelf draait. */
    private static List<String> jvmFlags(Platform platform) {
        var arguments = ProcessHandle.of(platform.part("gateway").pid().orElseThrow()).orElseThrow().info().arguments()
                .orElseThrow();
        return List.of(arguments).stream().filter(flag -> flag.startsWith("-X") || flag.startsWith("--"))
                .filter(flag -> !flag.startsWith("-XX:AOT")).toList();
    }
}
