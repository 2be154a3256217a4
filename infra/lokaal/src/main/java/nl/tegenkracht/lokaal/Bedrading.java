package nl.tegenkracht.lokaal;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import nl.tegenkracht.lokaal.Onderdeel.Bootjar;

/** Welke onderdelen Tegenkracht heeft, en met welke eigenschappen ze elkaar op deze machine vinden. */
final class Bedrading {

    private static final String VERSIE = "1.0.0-SNAPSHOT";
    private static final List<String> DIENSTEN = List.of(Poorten.MELDING, Poorten.KLACHT, Poorten.BELEID,
            Poorten.RAPPORTAGE);
    private static final String STOREPOORT = "tegenkracht.store.poort";
    private static final int HEAP_STORE = 128;
    private static final int HEAP_BROKER = 192;
    private static final int HEAP_DEUR = 160;
    private static final int HEAP_DIENST = 160;

    private final Instellingen instellingen;

    private Bedrading(Instellingen instellingen) {
        this.instellingen = instellingen;
    }

    /** In de volgorde waarin ze worden klaargezet. */
    static List<Onderdeel> onderdelen(Instellingen instellingen) {
        var bedrading = new Bedrading(instellingen);
        return Stream.concat(
                Stream.of(bedrading.store(), bedrading.broker(), bedrading.identity(), bedrading.gateway()),
                DIENSTEN.stream().map(bedrading::dienst)).toList();
    }

    /** De demopersonen, ook voor wie ze wil laten zien. */
    static Path personen(Instellingen instellingen) {
        return instellingen.wortel().resolve("infra/demo/personen.json");
    }

    private Onderdeel store() {
        return new Onderdeel("store", jar("infra/store", "store", "-exec"), 0, HEAP_STORE, List.of(Poorten.STORE),
                Gereedheid.mongo(poort(Poorten.STORE)), Map.of(STOREPOORT, nummer(Poorten.STORE),
                        "tegenkracht.store.map", map("store")));
    }

    private Onderdeel broker() {
        return new Onderdeel("broker", jar("infra/broker", "broker", "-exec"), 1, HEAP_BROKER,
                List.of(Poorten.KAFKA, Poorten.KAFKA_CONTROLLER),
                Gereedheid.bestand(instellingen.data().resolve("broker").resolve("klaar")),
                Map.of("tegenkracht.broker.poort", nummer(Poorten.KAFKA), "tegenkracht.broker.controllerpoort",
                        nummer(Poorten.KAFKA_CONTROLLER), "tegenkracht.broker.map", map("broker"),
                        "tegenkracht.landschap",
                        demo("landschap.json"), "tegenkracht.sleutelmap", instellingen.sleutelmap().toString()));
    }

    private Onderdeel identity() {
        var eigenschappen = algemeen(Poorten.IDENTITY);
        eigenschappen.put("tegenkracht.personen", personen(instellingen).toString());
        eigenschappen.put("tegenkracht.identiteit.map", map("identiteit"));
        return new Onderdeel("identity", jar("infra/identity", "identity", ""), 2, HEAP_DEUR,
                List.of(Poorten.IDENTITY), Gereedheid.http(poort(Poorten.IDENTITY)), eigenschappen);
    }

    private Onderdeel gateway() {
        var eigenschappen = algemeen(Poorten.GATEWAY);
        eigenschappen.put("management.server.port", nummer(Poorten.GATEWAY_BEHEER));
        eigenschappen.put("management.server.address", "127.0.0.1");
        DIENSTEN.forEach(dienst -> eigenschappen.put("tegenkracht.routes.lokaal." + dienst,
                "http://127.0.0.1:" + nummer(dienst)));
        return new Onderdeel("gateway", jar("gateway", "gateway", ""), 3, HEAP_DEUR,
                List.of(Poorten.GATEWAY, Poorten.GATEWAY_BEHEER), Gereedheid.http(poort(Poorten.GATEWAY_BEHEER)),
                eigenschappen);
    }

    private Onderdeel dienst(String naam) {
        var module = naam + "-service";
        var eigenschappen = algemeen(naam);
        if (naam.equals(Poorten.BELEID)) {
            eigenschappen.put("tegenkracht.toepasselijkverklaringen", demo("toepasselijkverklaringen.json"));
        }
        return new Onderdeel(naam, jar(module, module, ""), 3, HEAP_DIENST, List.of(naam),
                Gereedheid.http(poort(naam)), eigenschappen);
    }

    private Map<String, String> algemeen(String naam) {
        var uit = new LinkedHashMap<String, String>();
        uit.put("server.address", "127.0.0.1");
        uit.put("server.port", nummer(naam));
        uit.put(STOREPOORT, nummer(Poorten.STORE));
        uit.put("spring.kafka.bootstrap-servers", "127.0.0.1:" + nummer(Poorten.KAFKA));
        uit.put("tegenkracht.deployment", "lokaal");
        uit.put("tegenkracht.demo", "true");
        uit.put("tegenkracht.landschap", demo("landschap.json"));
        uit.put("tegenkracht.benoemingen", demo("benoemingen.json"));
        uit.put("tegenkracht.publieke-oorsprong", "http://localhost:" + nummer(Poorten.GATEWAY));
        uit.put("tegenkracht.issuer", "http://localhost:" + nummer(Poorten.IDENTITY));
        uit.put("tegenkracht.sleutelmap", instellingen.sleutelmap().toString());
        uit.put("tegenkracht.auditmap", map("audit"));
        uit.put("tegenkracht.rechtsklok", map("rechtsklok"));
        return uit;
    }

    private Bootjar jar(String module, String naam, String achtervoegsel) {
        return new Bootjar(instellingen.wortel().resolve(module).resolve("target")
                .resolve(naam + "-" + VERSIE + achtervoegsel + ".jar"));
    }

    private String demo(String bestand) {
        return instellingen.wortel().resolve("infra/demo").resolve(bestand).toString();
    }

    private String map(String naam) {
        return instellingen.data().resolve(naam).toString();
    }

    private int poort(String naam) {
        return instellingen.poorten().van(naam);
    }

    private String nummer(String naam) {
        return Integer.toString(poort(naam));
    }
}
