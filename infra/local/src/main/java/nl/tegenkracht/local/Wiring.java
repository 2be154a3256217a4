package nl.tegenkracht.local;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import nl.tegenkracht.local.PartSpec.BootJar;
import nl.tegenkracht.local.Topology.ServiceProcess;

/** Which parts Tegenkracht has, and with which properties they find each other on this machine. */
final class Wiring {

    private static final String VERSION = "1.0.0-SNAPSHOT";
    static final List<String> SERVICES = List.of(Ports.MELDING, Ports.KLACHT, Ports.BELEID, Ports.RAPPORTAGE);
    private static final String STORE_PORT = "tegenkracht.store.port";
    private static final int HEAP_STORE = 128;
    private static final int HEAP_BROKER = 192;
    private static final int HEAP_GATEWAY = 160;
    private static final int HEAP_SERVICE = 160;
    /** The gateway looks every second who is ready. */
    private static final String DRAIN_TIME = "3s";

    private final LocalSettings settings;

    private Wiring(LocalSettings settings) {
        this.settings = settings;
    }

    /** In the order in which they are prepared. */
    static List<PartSpec> specs(LocalSettings settings) {
        var wiring = new Wiring(settings);
        return Stream.of(Stream.of(wiring.store(), wiring.broker(), wiring.identity()),
                settings.topology().numbers().map(wiring::gateway), wiring.processes().map(wiring::service))
                .flatMap(specs -> specs).toList();
    }

    /** The part that does the work of a service in a domain. */
    static String partOf(LocalSettings settings, String service, String domain) {
        var deployment = settings.topology().deploymentOf(settings.root(), domain);
        return new Wiring(settings).processes().filter(
                process -> process.service().equals(service) && process.deployment().equals(deployment))
                .map(ServiceProcess::name).findFirst().orElse(service);
    }

    /** The demo people, also for whoever wants to show them. */
    static Path personsFile(LocalSettings settings) {
        return demoFiles(settings).resolve("personen.json");
    }

    /** How far the clock of the law is moved. */
    static Path lawClock(LocalSettings settings) {
        return settings.data().resolve("rechtsklok");
    }

    /** Is there once invented work is. */
    static Path demoContent(LocalSettings settings) {
        return settings.data().resolve("demonstratie");
    }

    static Path demoFiles(LocalSettings settings) {
        return settings.root().resolve("infra/demo");
    }

    /** Which domains there are. */
    static Path landscape(LocalSettings settings) {
        return settings.topology().landscape(settings.root());
    }

    private PartSpec store() {
        return new PartSpec("store", jar("infra/store", "store", "-exec"), 0, HEAP_STORE, List.of(Ports.STORE),
                Readiness.mongo(port(Ports.STORE)), Map.of(STORE_PORT, portNumber(Ports.STORE),
                        "tegenkracht.store.directory", directory("store"), "tegenkracht.landscape",
                        landscape(settings).toString(), "tegenkracht.key-directory",
                        settings.secretsDirectory().toString()));
    }

    private PartSpec broker() {
        return new PartSpec("broker", jar("infra/broker", "broker", "-exec"), 1, HEAP_BROKER,
                List.of(Ports.KAFKA, Ports.KAFKA_CONTROLLER),
                Readiness.file(settings.data().resolve("broker").resolve("klaar")),
                Map.of("tegenkracht.broker.port", portNumber(Ports.KAFKA), "tegenkracht.broker.controller-port",
                        portNumber(Ports.KAFKA_CONTROLLER), "tegenkracht.broker.directory", directory("broker"),
                        "tegenkracht.landscape", landscape(settings).toString(), "tegenkracht.key-directory",
                        settings.secretsDirectory().toString()));
    }

    private PartSpec identity() {
        var properties = common(Ports.IDENTITY, 0);
        properties.put("tegenkracht.persons", personsFile(settings).toString());
        properties.put("tegenkracht.extras", demo("figuranten.json"));
        properties.put("tegenkracht.adresboek", directory("adresboek.json"));
        properties.put("tegenkracht.identity.directory", directory("identiteit"));
        properties.put("management.server.port", portNumber(Ports.IDENTITY_MANAGEMENT));
        properties.put("management.server.address", "127.0.0.1");
        return new PartSpec("identity", jar("infra/identity", "identity", ""), 2, HEAP_GATEWAY,
                List.of(Ports.IDENTITY, Ports.IDENTITY_MANAGEMENT),
                Readiness.http(port(Ports.IDENTITY_MANAGEMENT)), properties);
    }

    private PartSpec gateway(int instance) {
        var properties = common(Ports.GATEWAY, instance - 1);
        var management = Ports.slot(Ports.GATEWAY_MANAGEMENT, instance - 1);
        properties.put("management.server.port", portNumber(management));
        properties.put("management.server.address", "127.0.0.1");
        processes().forEach(process -> properties.merge(
                "tegenkracht.routes." + process.deployment() + "." + process.service(),
                "http://127.0.0.1:" + portNumber(Ports.slot(process.service(), process.slot())),
                (one, other) -> one + "," + other));
        return new PartSpec(Topology.partName(Ports.GATEWAY, instance), jar("gateway", "gateway", ""), 3, HEAP_GATEWAY,
                List.of(Ports.slot(Ports.GATEWAY, instance - 1), management), Readiness.http(port(management)),
                properties);
    }

    private Stream<ServiceProcess> processes() {
        return settings.topology().processes(settings.root(), SERVICES).stream();
    }

    private PartSpec service(ServiceProcess process) {
        var module = process.service() + "-service";
        var properties = common(process.service(), process.slot());
        properties.put("tegenkracht.deployment", process.deployment());
        if (process.service().equals(Ports.BELEID)) {
            properties.put("tegenkracht.toepasselijkverklaringen", demo("toepasselijkverklaringen.json"));
        }
        if (process.service().equals(Ports.KLACHT)) {
            properties.put("klacht.adresboek", directory("adresboek.json"));
        }
        if (process.service().equals(Ports.MELDING)) {
            properties.put("melding.adresboek", directory("adresboek.json"));
            properties.put("melding.bewaarbesluiten", demo("bewaarbesluiten.json"));
        }
        if (settings.topology().instances() > 1) {
            properties.put("tegenkracht.drain-time", DRAIN_TIME);
        }
        var port = Ports.slot(process.service(), process.slot());
        return new PartSpec(process.name(), jar(module, module, ""), 3, HEAP_SERVICE, List.of(port),
                Readiness.http(port(port)), properties);
    }

    private Map<String, String> common(String port, int slot) {
        var properties = new LinkedHashMap<String, String>();
        properties.put("server.address", "127.0.0.1");
        properties.put("server.port", portNumber(Ports.slot(port, slot)));
        properties.put(STORE_PORT, portNumber(Ports.STORE));
        properties.put("spring.kafka.bootstrap-servers", "127.0.0.1:" + portNumber(Ports.KAFKA));
        properties.put("tegenkracht.demo", "true");
        properties.put("tegenkracht.landscape", landscape(settings).toString());
        properties.put("tegenkracht.benoemingen", demo("benoemingen.json"));
        properties.put("tegenkracht.public-origin", "http://localhost:" + portNumber(Ports.GATEWAY));
        properties.put("tegenkracht.issuer", "http://localhost:" + portNumber(Ports.IDENTITY));
        properties.put("tegenkracht.key-directory", settings.secretsDirectory().toString());
        properties.put("tegenkracht.audit-directory", directory("audit"));
        properties.put("tegenkracht.destruction-directory", directory("vernietigingen"));
        properties.put("tegenkracht.legal-clock", lawClock(settings).toString());
        properties.put("tegenkracht.demo-content", demoContent(settings).toString());
        return properties;
    }

    private BootJar jar(String module, String name, String suffix) {
        return new BootJar(settings.root().resolve(module).resolve("target")
                .resolve(name + "-" + VERSION + suffix + ".jar"));
    }

    private String demo(String file) {
        return demoFiles(settings).resolve(file).toString();
    }

    private String directory(String name) {
        return settings.data().resolve(name).toString();
    }

    private int port(String name) {
        return settings.ports().numberOf(name);
    }

    private String portNumber(String name) {
        return Integer.toString(port(name));
    }
}
