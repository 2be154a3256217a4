package nl.tegenkracht.keten;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.keten.Deurtabel.Sessiesoort;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Elk adres van de deur zelf, voor iedereen, met elke soort sessie: het antwoord dat {@code deurtabel.txt} noemt. */
@Ketentoets
@Order(4)
class DeurtabelTest {

    private static final Pattern SIERWERK = Pattern.compile("\"/assets/([0-9a-f]+)/([^\"/]+)\"");
    private static final Set<String> METHODEN = Set.of("GET", "POST", "PUT", "DELETE");

    private final List<Deurtabel.Regel> tabel = Deurtabel.lees();

    @Test
    void elkAdresVanDeDeurStaatInDeTabelMetElkeMethodeEnAndersom(Keten keten) {
        var antwoord = Bezoeker.verstuur(HttpRequest.newBuilder(keten.beheer().resolve("/actuator/adressen")).build());
        assertThat(antwoord.status()).isEqualTo(200);
        var deur = new TreeSet<String>();
        JsonMapper.builder().build().readTree(antwoord.inhoud()).forEach(adres -> deur.add(adres.asString()));

        var methoden = tabel.stream().filter(regel -> !regel.nooit()).collect(Collectors.groupingBy(
                Deurtabel.Regel::pad, TreeMap::new,
                Collectors.mapping(Deurtabel.Regel::methode, Collectors.toSet())));

        assertThat(methoden.keySet()).isEqualTo(deur);
        assertThat(methoden).allSatisfy((pad, genoemd) -> assertThat(genoemd).as(pad).isEqualTo(METHODEN));
    }

    @Test
    void iedereenKrijgtVanDeDeurPreciesHetAntwoordDatDeTabelNoemt(Keten keten) {
        var sessies = new Sessies(keten);
        var cellen = cellen(keten);
        var uitkomsten = new ConcurrentHashMap<Cel, Antwoord>();
        Tegelijk.doe(cellen, cel -> uitkomsten.put(cel, cel.vraag(keten, sessies)));

        var mis = new TreeSet<String>();
        uitkomsten.forEach((cel, antwoord) -> {
            if (antwoord.status() != cel.verwacht()) {
                mis.add(cel + ": " + antwoord.status() + " in plaats van " + cel.verwacht());
            }
        });
        assertThat(mis).isEmpty();
        assertThat(verschillend(uitkomsten)).as("antwoorden die van elkaar te onderscheiden zijn").isEmpty();
        assertThat(sessies.levenAllemaalNog()).as("een ander beeindigt iemands sessie niet").isTrue();
        System.getLogger("keten").log(System.Logger.Level.INFO, "Deurtabel: {0} cellen", cellen.size());
    }

    @Test
    void watDeDeurNietHeeftLijktPreciesOpEenDomeinDatNietBestaat(Keten keten) {
        for (var wie : List.of(new Bezoeker(keten.deur()), Bezoeker.als(keten.deur(), "bas"),
                Bezoeker.als(keten.deur(), "vera"))) {
            for (var regel : tabel) {
                if (regel.nooit() && regel.methode().equals("GET")) {
                    var pad = gevuld(regel.pad(), Map.of("{dienst}", "klacht"));
                    var onbekend = pad.matches("/[^/]+/[^/]+/v1/.*")
                            ? "/fractie-west/klacht/v1/klachten"
                            : "/fractie-west/klacht";
                    assertThat(wie.haal(pad).beeld().replace("naar=" + pad, "*")).as(pad)
                            .isEqualTo(wie.haal(onbekend).beeld().replace("naar=" + onbekend, "*"));
                }
            }
        }
    }

    private List<Cel> cellen(Keten keten) {
        var sierwerk = SIERWERK.matcher(new Bezoeker(keten.deur()).haal("/").tekst());
        assertThat(sierwerk.find()).isTrue();
        var cellen = new ArrayList<Cel>();
        for (var regel : tabel) {
            for (var dienst : regel.pad().contains("{dienst}")
                    ? ServiceName.values()
                    : new ServiceName[]{ServiceName.MELDING}) {
                var pad = gevuld(regel.pad(), Map.of("{dienst}", dienst.code(), "{afdruk}", sierwerk.group(1),
                        "{naam}", sierwerk.group(2)));
                Demopersoon.alle().forEach(persoon -> soorten(persoon)
                        .forEach(soort -> cellen.add(new Cel(persoon.account(), soort, regel, pad))));
            }
        }
        return cellen;
    }

    private static List<Sessiesoort> soorten(Demopersoon persoon) {
        return persoon == Demopersoon.NIEMAND
                ? List.of(Sessiesoort.GEEN)
                : Arrays.stream(Sessiesoort.values()).filter(soort -> soort != Sessiesoort.GEEN).toList();
    }

    private static String gevuld(String patroon, Map<String, String> vul) {
        var pad = patroon.replace("{id}", Id.random()).replace("{domein}", "fractie-noord");
        for (var een : vul.entrySet()) {
            pad = pad.replace(een.getKey(), een.getValue());
        }
        return pad;
    }

    /** Eén verzoek van één persoon. */
    private record Cel(String account, Sessiesoort soort, Deurtabel.Regel regel, String pad) {

        int verwacht() {
            return regel.antwoorden().get(soort);
        }

        Antwoord vraag(Keten keten, Sessies sessies) {
            var eindigt = regel.methode().equals("POST") && pad.equals("/uitloggen") && soort == Sessiesoort.EIGEN;
            var bezoeker = eindigt ? Bezoeker.als(keten.deur(), account) : sessies.bezoeker(account, soort);
            var kenmerk = bezoeker.koekjes().get("tk");
            var antwoord = bezoeker.doe(regel.methode(), pad, null, null);
            if (eindigt) {
                bezoeker.koekjes().put("tk", kenmerk);
                assertThat(bezoeker.haal("/werk").status()).as("uitgelogd").isEqualTo(302);
            }
            return antwoord;
        }

        @Override
        public String toString() {
            return "%s (%s) %s %s".formatted(account, soort, regel.methode(), pad);
        }
    }

    /** Per adres en status moeten alle antwoorden dezelfde bytes hebben, wie het ook vraagt. */
    private static Map<String, Set<String>> verschillend(Map<Cel, Antwoord> uitkomsten) {
        var beelden = new TreeMap<String, Set<String>>();
        uitkomsten.forEach((cel, antwoord) -> {
            if (!cel.regel.wisselt().contains(cel.soort)) {
                beelden.computeIfAbsent(cel.regel.methode() + " " + cel.pad + " " + antwoord.status(),
                        nieuw -> new TreeSet<>()).add(antwoord.beeld());
            }
        });
        beelden.values().removeIf(soorten -> soorten.size() == 1);
        return beelden;
    }
}
