package nl.tegenkracht.keten;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.Claims;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Id;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * De muur in de diensten zelf, zonder de deur ervoor: een dienst neemt alleen een echt token aan dat voor haar, voor haar
 * uitrol en voor het domein van het adres is uitgegeven. Al het andere is voor haar hetzelfde als geen token.
 */
@Ketentoets
@Order(5)
class TokenTest {

    /** Van elk domein iemand die er werkt; zij hebben er ook een melding. */
    private static final Map<String, String> MENSEN = Map.of("ambtelijk", "merel", "fractie-noord", "noa",
            "fractie-zuid", "zeno", "extern", "exa", "gemeenschappelijk", "vera");
    private static final List<String> DOMEINEN = List.of("ambtelijk", "fractie-noord", "fractie-zuid", "extern",
            "gemeenschappelijk");

    private final Wandtabel tabel = Wandtabel.lees();

    private record Cel(String soort, String token, String domein, Wandtabel.Regel regel, String doel, int verwacht,
            String kenmerk) {

        @Override
        public String toString() {
            return soort + " token, " + regel.methode() + " " + regel.pad() + " in " + domein;
        }
    }

    @Test
    void eenDienstNeemtAlleenEenTokenAanDatVoorHaarEnDitDomeinIsUitgegeven(Keten keten) throws Exception {
        var sessies = new HashMap<String, Bezoeker>();
        List.of("merel", "noa", "zeno", "exa", "vera", "vincent", "vonne")
                .forEach(account -> sessies.put(account, Bezoeker.als(keten.deur(), account)));
        var dossiers = Proefdossiers.maak(sessies);
        var cellen = cellen(new Tokens(keten), dossiers);
        var antwoorden = new ConcurrentHashMap<Cel, Antwoord>();
        Tegelijk.doe(cellen, cel -> antwoorden.put(cel, Vraag.aanDeDienst(
                keten.dienst(ServiceName.parse(cel.regel.dienst()).orElseThrow()), cel.token, cel.regel, cel.domein,
                cel.doel, cel.kenmerk)));

        var mis = new TreeSet<String>();
        antwoorden.forEach((cel, antwoord) -> {
            if (antwoord.status() != cel.verwacht) {
                mis.add(cel + ": " + antwoord.status() + " in plaats van " + cel.verwacht);
            }
        });
        assertThat(mis).isEmpty();
        assertThat(weigeringen(antwoorden)).as("verschillende weigeringen").hasSize(1);
        assertThat(dossiers.onveranderd(sessies)).isTrue();
        assertEenVoorvalPerTokenDatNietDeugt(keten, cellen);
        System.getLogger("keten").log(System.Logger.Level.INFO, "Wandtabel zonder de deur: {0} cellen", cellen.size());
    }

    private static void assertEenVoorvalPerTokenDatNietDeugt(Keten keten, List<Cel> cellen) {
        var geweigerd = cellen.stream().filter(cel -> cel.verwacht == 401)
                .collect(Collectors.toMap(Cel::kenmerk, Function.identity()));
        new Beveiligingslog(keten).overal(geweigerd.keySet()).forEach((kenmerk, regels) -> assertThat(regels)
                .as(geweigerd.get(kenmerk).toString()).containsExactly("voorval=token-geweigerd verzoek=" + kenmerk));
    }

    private static Set<String> weigeringen(Map<Cel, Antwoord> antwoorden) {
        var beelden = new TreeSet<String>();
        antwoorden.forEach((cel, antwoord) -> {
            if (antwoord.status() == 401) {
                beelden.add(antwoord.beeld());
            }
        });
        return beelden;
    }

    private List<Cel> cellen(Tokens tokens, Proefdossiers dossiers) {
        var cellen = new ArrayList<Cel>();
        var vera = tokens.inlog("vera");
        for (var domein : DOMEINEN) {
            var inlog = tokens.inlog(MENSEN.get(domein));
            var wie = wie(domein);
            for (var dienst : ServiceName.values()) {
                var soorten = soorten(tokens, inlog, vera, dienst, domein);
                tabel.regels().values().stream().filter(regel -> regel.dienst().equals(dienst.code()))
                        .forEach(regel -> {
                            var doel = doel(regel, domein, dossiers);
                            soorten.forEach((soort, token) -> cellen.add(new Cel(soort, token, domein, regel, doel,
                                    verwacht(soort, regel, wie, domein,
                                            dossiers.betrokken(wie.account(), domein, doel)),
                                    Id.random())));
                        });
            }
        }
        return cellen;
    }

    private static Demopersoon wie(String domein) {
        return Demopersoon.alle().stream().filter(persoon -> persoon.account().equals(MENSEN.get(domein))).findFirst()
                .orElseThrow();
    }

    private static String doel(Wandtabel.Regel regel, String domein, Proefdossiers dossiers) {
        if (!regel.dossier()) {
            return "";
        }
        return dossiers.in(domein, regel.dienst()).stream().findFirst()
                .orElseGet(() -> dossiers.elders(domein, regel.dienst()));
    }

    private static int verwacht(String soort, Wandtabel.Regel regel, Demopersoon wie, String domein,
            boolean betrokken) {
        return soort.equals("eigen") ? regel.verwacht(wie.in(domein, DOMEINEN), betrokken) : 401;
    }

    private static Map<String, String> soorten(Tokens tokens, String inlog, String vera, ServiceName dienst,
            String domein) {
        var echt = tokens.ruil(inlog, dienst, domein);
        var ander = DOMEINEN.get((DOMEINEN.indexOf(domein) + 1) % DOMEINEN.size());
        var andereDienst = dienst == ServiceName.MELDING ? ServiceName.KLACHT : ServiceName.MELDING;
        var soorten = new LinkedHashMap<String, String>();
        soorten.put("eigen", echt);
        soorten.put("geen", null);
        soorten.put("nagemaakt", tokens.nagemaakt(echt));
        soorten.put("verlopen", tokens.verlopen(echt));
        soorten.put("ongetekend", tokens.ongetekend(echt));
        soorten.put("verwisseld", tokens.verwisseld(echt));
        soorten.put("geknoeid", Tokens.geknoeid(tokens.ruil(vera, dienst, ander), domein));
        soorten.put("van een ander domein", tokens.ruil(vera, dienst, ander));
        soorten.put("van een andere dienst", tokens.ruil(inlog, andereDienst, domein));
        soorten.put("van een andere uitrol", tokens.ruil(vera, dienst, Keten.DOMEIN_ELDERS));
        soorten.put("voor een andere uitrol, dit domein",
                tokens.anders(echt, claims -> claims.audience(dienst.code() + "@" + Keten.ELDERS)));
        soorten.put("voor twee ontvangers", tokens.anders(echt,
                claims -> claims.audience(List.of(dienst.code() + "@lokaal", dienst.code() + "@" + Keten.ELDERS))));
        soorten.put("van een andere uitgever",
                tokens.anders(echt, claims -> claims.issuer("https://inloggen.voorbeeld.example")));
        soorten.put("zonder domein", tokens.anders(echt, claims -> claims.claim(Claims.DATA_DOMAIN, null)));
        soorten.put("inlog", inlog);
        soorten.put("rommel", "geen.token.hier");
        return soorten;
    }
}
