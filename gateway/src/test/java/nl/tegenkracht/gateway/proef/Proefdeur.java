package nl.tegenkracht.gateway.proef;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.tegenkracht.gateway.Gateway;
import nl.tegenkracht.store.Store;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * De deur met alles eromheen: de echte opslag, een identiteitsvoorziening en diensten die meedoen aan de proef. Eén keer
 * per JVM; wie iets bijzonders nodig heeft, opent er een deur bij.
 */
public final class Proefdeur {

    private static Proefdeur gedeeld;

    public final Proefklok klok = new Proefklok();
    public final Proefidentiteit identiteit;
    public final Proefdienst melding;
    public final Proefdienst klacht;
    public final Store opslag;
    public final Path map;
    private final Deur deur;

    private Proefdeur() {
        try {
            map = Files.createTempDirectory("proefdeur");
            Files.createDirectory(map.resolve("sleutels"));
            Files.writeString(map.resolve("sleutels").resolve("poort.geheim"), Proefidentiteit.GEHEIM);
            Files.writeString(map.resolve("landschap.json"), LANDSCHAP);
            opslag = Store.open(map.resolve("opslag"), 0);
            identiteit = new Proefidentiteit(klok);
            melding = new Proefdienst(0);
            klacht = new Proefdienst(0);
            deur = open(Map.of());
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        } catch (JOSEException fout) {
            throw new IllegalStateException(fout);
        }
    }

    /** De gedeelde opstelling, in de beginstand. */
    public static synchronized Proefdeur gedeeld() {
        if (gedeeld == null) {
            gedeeld = new Proefdeur();
        }
        gedeeld.beginstand();
        return gedeeld;
    }

    /** Een draaiende deur. */
    public record Deur(ConfigurableApplicationContext context, int poort, int beheer) implements AutoCloseable {

        public Vraag vraag(String methode, String doel) {
            return new Vraag(poort, methode, doel);
        }

        public Vraag haal(String doel) {
            return vraag("GET", doel);
        }

        public Vraag beheer(String doel) {
            return new Vraag(beheer, "GET", doel);
        }

        public String oorsprong() {
            return "http://localhost:" + poort;
        }

        @Override
        public void close() {
            context.close();
        }
    }

    public Deur deur() {
        return deur;
    }

    private void beginstand() {
        klok.gelijk();
        identiteit.weg = false;
        identiteit.wie = "noa";
        identiteit.inlogtoken = 3600;
        identiteit.dicht.clear();
        melding.gewoon();
        klacht.gewoon();
        melding.vergeet();
        klacht.vergeet();
    }

    /** Nog een deur, met afwijkende instellingen, op dezelfde opslag. */
    public Deur open(Map<String, Object> afwijkend) {
        var instellingen = new LinkedHashMap<String, Object>();
        int poort = vrij();
        int beheer = vrij();
        instellingen.put("server.port", poort);
        instellingen.put("management.server.port", beheer);
        instellingen.put("spring.mongodb.uri", opslag.uri() + "/?serverSelectionTimeoutMS=2000");
        instellingen.put("tegenkracht.landschap", map.resolve("landschap.json"));
        instellingen.put("tegenkracht.publieke-oorsprong", "http://localhost:" + poort);
        instellingen.put("tegenkracht.issuer", identiteit.issuer());
        instellingen.put("tegenkracht.sleutelmap", map.resolve("sleutels"));
        instellingen.put("tegenkracht.demo", true);
        instellingen.put("tegenkracht.sessie.geheugen", "100ms");
        instellingen.put("tegenkracht.zekering.uitgeschakeld", "300ms");
        instellingen.put("tegenkracht.routes.noord.melding", "http://127.0.0.1:" + melding.poort());
        instellingen.put("tegenkracht.routes.noord.klacht", "http://127.0.0.1:" + klacht.poort());
        instellingen.put("tegenkracht.routes.rest.melding", "http://127.0.0.1:" + melding.poort());
        instellingen.put("tegenkracht.routes.rest.klacht", "http://127.0.0.1:" + klacht.poort());
        instellingen.putAll(afwijkend);
        var context = new SpringApplicationBuilder(Gateway.class, Proefonderdelen.class)
                .initializers(nieuw -> nieuw.getBeanFactory().registerSingleton("proefklok", klok))
                .properties(Map.of("spring.main.allow-bean-definition-overriding", "true"))
                .run(instellingen.entrySet().stream().map(een -> "--" + een.getKey() + "=" + een.getValue())
                        .toArray(String[]::new));
        var nieuw = new Deur(context, Integer.parseInt(instellingen.get("server.port").toString()), beheer);
        return nieuw;
    }

    /** Doorloopt het inloggen zoals een browser dat doet; het antwoord is dat van de terugkeer. */
    public Antwoord logIn(Deur bij, String wie, String start) {
        identiteit.wie = wie;
        var heen = bij.haal(start).stuur();
        var cookie = cookie(heen);
        return bij.haal(pad(bijIdentiteit(heen.locatie()))).kop("Cookie", cookie).stuur();
    }

    /** Doet bij de identiteitsvoorziening wat iemand daar doet; het antwoord is waarheen zij terugstuurt. */
    public String bijIdentiteit(String adres) {
        return new Vraag(poort(adres), "GET", pad(adres)).stuur().locatie();
    }

    /** De sessie van iemand die net is ingelogd. */
    public String sessie(String wie) {
        return sessie(deur, wie);
    }

    public String sessie(Deur bij, String wie) {
        return sessieUit(logIn(bij, wie, "/inloggen"));
    }

    public static String sessieUit(Antwoord antwoord) {
        return antwoord.alle("Set-Cookie").stream().filter(koekje -> koekje.startsWith("tk="))
                .map(koekje -> koekje.substring(3, koekje.indexOf(';'))).findFirst()
                .orElseThrow(() -> new AssertionError("Niet ingelogd: " + antwoord.status()));
    }

    public static String cookie(Antwoord antwoord) {
        return antwoord.alle("Set-Cookie").stream().map(koekje -> koekje.substring(0, koekje.indexOf(';')))
                .reduce((een, ander) -> een + "; " + ander).orElse("");
    }

    static int poort(String adres) {
        return URI.create(adres).getPort();
    }

    public static String pad(String adres) {
        var uri = URI.create(adres);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    private static int vrij() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }

    @Configuration
    static class Proefonderdelen {

        @Bean
        @Primary
        Clock klokVoorProeven(Proefklok proefklok) {
            return proefklok;
        }
    }

    private static final String LANDSCHAP = """
            { "domeinen": [
                { "domein": "ambtelijk", "naam": "Ambtelijke organisatie", "staat": "actief" },
                { "domein": "fractie-noord", "naam": "Fractie Noord", "staat": "actief" },
                { "domein": "fractie-zuid", "naam": "Fractie Zuid", "staat": "actief" },
                { "domein": "extern", "naam": "Extern", "staat": "actief" },
                { "domein": "gemeenschappelijk", "naam": "Kamerbreed", "staat": "actief" } ],
              "deployments": [
                { "naam": "noord", "domeinen": ["fractie-noord"] },
                { "naam": "rest", "domeinen": ["ambtelijk", "fractie-zuid", "extern", "gemeenschappelijk"] } ] }
            """;
}
