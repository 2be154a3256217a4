package nl.tegenkracht.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import nl.tegenkracht.local.Platform;

/** Pages through the gateway at full load, with and without many people who left a page or a dashboard open, in turns. */
record PagesBesideIdleVisitors(Testbed testbed, BenchOptions options, LoadGenerator loadGenerator, PrintStream out) {

    private static final String PAGE = "/fractie-noord/melding";
    private static final String START = "/";
    private static final String DASHBOARD = "/gemeenschappelijk/rapportage/v1/tellingen/stroom";
    private static final List<String> NEEDED = List.of("broker", "rapportage");
    private static final List<String> READERS = List.of("vera", "vincent", "vonne", "kiki", "karel", "koen", "kim",
            "kees");
    private static final int IDLE = 1000;
    private static final int DASHBOARDS = 50;
    private static final int PER_SESSION = 3;

    ResultRow measure(Platform platform, Target gateway) throws IOException, InterruptedException {
        for (var name : NEEDED) {
            platform.part(name).start();
            platform.part(name).awaitReady();
        }
        var page = new Target("pages", gateway.port(), PAGE, gateway.headers(), gateway.pid());
        var cookies = sessions();
        var alone = new ArrayList<LoadGenerator.Throughput>();
        var beside = new ArrayList<LoadGenerator.Throughput>();
        for (int round = 0; round < options.rounds(); round++) {
            alone.add(loadGenerator.measure(page, options.throughputDuration()));
            beside.add(besideIdleVisitors(page, cookies));
            out.printf("  pages: p99 %.2f ms alone, %.2f ms beside the idle visitors%n", alone.getLast().p99(),
                    beside.getLast().p99());
        }
        return Figure.of("p99 of pages beside %d idle connections and %d dashboards against without"
                .formatted(IDLE, DASHBOARDS),
                RoundValues.ofPairs(beside, alone, LoadGenerator.Throughput::p99), Unit.RATIO)
                .atMost(GatewayBenchmark.MAX_P99_RATIO);
    }

    private LoadGenerator.Throughput besideIdleVisitors(Target page, List<String> cookies)
            throws IOException, InterruptedException {
        try (var visitors = new IdleVisitors(page.port())) {
            visitors.openPages(IDLE, START);
            visitors.openDashboards(DASHBOARDS, DASHBOARD, cookies);
            return loadGenerator.measure(page, options.throughputDuration());
        }
    }

    private List<String> sessions() throws IOException, InterruptedException {
        var login = new LoginClient(testbed);
        var cookies = new ArrayList<String>();
        for (int i = 0; i * PER_SESSION < DASHBOARDS; i++) {
            cookies.add(login.session(READERS.get(i % READERS.size())));
        }
        return cookies;
    }
}
