package nl.tegenkracht.portaal;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Verzonnen pagina's die samen elk onderdeel tonen, gemaakt zoals een dienst ze maakt. */
final class Voorbeelden {

    record Optie(String waarde, String naam, String uitleg) {}

    record Bericht(String van, Instant op, String tekst, boolean eigen) {}

    record Cijfer(String sleutel, String naam, long aantal) {}

    record Kaart(String adres, String titel, String tekst) {}

    record Beller(String hoedanigheid) {}

    private static final List<Optie> VERTROUWENSPERSONEN = List.of(
            new Optie("vp-1", "Vertrouwenspersoon van de ambtelijke organisatie",
                    "Werkt in huis. Leest alleen wat u schrijft."),
            new Optie("vp-2", "Externe vertrouwenspersoon", "Werkt niet in huis en staat los van uw werkgever."),
            new Optie("vp-3", "Ik weet het nog niet", null));

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    Voorbeelden() {
        engine.addTemplateResolver(sjablonen("templates/"));
    }

    private static ClassLoaderTemplateResolver sjablonen(String map) {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix(map);
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }

    /** De pagina's onder de naam waaronder de voorbeeldserver ze aanbiedt. */
    Map<String, String> paginas() {
        var paginas = new LinkedHashMap<String, String>();
        paginas.put("start", maak("voorbeeld-start", start()));
        paginas.put("melding", maak("voorbeeld-melding", formulier(Map.of())));
        paginas.put("melding-met-fouten", maak("voorbeeld-melding", formulier(fouten())));
        paginas.put("dossier", maak("voorbeeld-dossier", dossier()));
        paginas.put("dossier-verouderd", maak("voorbeeld-dossier", met(dossier(), Map.of("verouderd", true))));
        paginas.put("lijst", maak("voorbeeld-lijst", lijst()));
        paginas.put("cijfers", maak("voorbeeld-cijfers", cijfers()));
        paginas.put("inloggen", maak("voorbeeld-inloggen", Map.of("assets", Assets.pad())));
        paginas.put("fout-404",
                fout(Map.of("status", 404, "domein", "fractie-noord", "beller", new Beller("MEDEWERKER"))));
        paginas.put("fout-409", maak("portaal/fout", met(binnen("melding"), Map.of("status", 409, "artikel",
                "artikel 9, lid 4, van de Klachtenregeling", "terug", "/fractie-noord/melding"))));
        return paginas;
    }

    String fout(Map<String, Object> model) {
        return maak("portaal/fout", met(model, Map.of("assets", Assets.pad(), "kenmerk", "c0ffee")));
    }

    String maak(String sjabloon, Map<String, Object> model) {
        return engine.process(sjabloon, new Context(Locale.ROOT, model));
    }

    static Map<String, Object> binnen(String dienst) {
        return new HashMap<>(Map.of("assets", Assets.pad(), "domein", "fractie-noord", "domeinnaam", "Fractie Noord",
                "dienst", dienst, "beller", new Beller("MEDEWERKER")));
    }

    private static Map<String, Object> start() {
        return Map.of("assets", Assets.pad(), "hier", "wegwijzer", "domein", "fractie-noord", "domeinnaam",
                "Fractie Noord",
                "beller", new Beller("MEDEWERKER"), "kaarten", List.of(
                        new Kaart("/fractie-noord/melding/nieuw", "Iemand gaat over mijn grens",
                                "Pesten, intimidatie, discriminatie, seksueel ongewenst gedrag."),
                        new Kaart("/fractie-noord/melding/nieuw", "Ik zie iets dat niet klopt",
                                "Een vermoeden van een misstand of een schending van de integriteit."),
                        new Kaart("/fractie-noord/klacht/nieuw", "Ik wil een klacht indienen",
                                "De Klachtencommissie onderzoekt wat er is gebeurd en adviseert."),
                        new Kaart("/fractie-noord/beleid", "Ik wil weten wat de regels zijn",
                                "Alle regelingen, in gewone taal en met de officiële tekst.")));
    }

    private static Map<String, Object> formulier(Map<String, String> fouten) {
        return met(binnen("melding"), Map.of("fouten", fouten, "vertrouwenspersonen", VERTROUWENSPERSONEN,
                "stappen", List.of("Lees dit eerst", "Kies wie u helpt", "Uw verhaal", "Controleren"),
                "verhaal", "\n\nHet begon in september.\n  \"Grapjes\" & <meer>.", "categorieen", List.of(
                        new Optie("pesten", "Pesten of treiteren", null),
                        new Optie("intimidatie", "Intimidatie", null))));
    }

    private static Map<String, String> fouten() {
        var fouten = new LinkedHashMap<String, String>();
        fouten.put("vertrouwenspersoon", "Kies wie uw melding mag lezen");
        fouten.put("categorie", "Kies waar het over gaat");
        fouten.put("plaats", "Vul in waar het was");
        fouten.put("wanneer", "Kies een dag die niet in de toekomst ligt");
        fouten.put("verhaal", "Vertel in een paar zinnen wat er is gebeurd");
        fouten.put("gelezen", "Vink aan dat u dit hebt gelezen");
        return fouten;
    }

    private static Map<String, Object> dossier() {
        var gegevens = new LinkedHashMap<String, Object>();
        gegevens.put("Ontvangen", "21 november 2026");
        gegevens.put("Gaat over", "Pesten of treiteren");
        gegevens.put("Wie dit kan lezen", "U en uw vertrouwenspersoon.\nVerder niemand.");
        return met(binnen("melding"), Map.of("gegevens", gegevens, "berichten", List.of(
                new Bericht("U", Instant.parse("2026-11-21T13:05:00Z"),
                        "Ik weet niet goed waar ik moet beginnen. Het gebeurt vooral in het overleg op dinsdag.", true),
                new Bericht("Uw vertrouwenspersoon", Instant.parse("2026-11-22T08:40:00Z"),
                        "Dank u dat u dit met mij deelt.\n\nWij doen niets zonder dat u het wilt. Zullen wij donderdag bellen?",
                        false),
                new Bericht("U", Instant.parse("2026-11-22T09:02:00Z"), "Graag. Na drie uur kan ik vrij praten.",
                        true))));
    }

    private static Map<String, Object> lijst() {
        return met(binnen("klacht"), Map.of());
    }

    private static Map<String, Object> cijfers() {
        return met(binnen("rapportage"), Map.of("domein", "gemeenschappelijk", "domeinnaam", "Kamerbreed", "beller",
                new Beller("AMBTSDRAGER"), "cijfers", List.of(new Cijfer("a", "Pesten of treiteren", 7),
                        new Cijfer("b", "Intimidatie", 4), new Cijfer("c", "Seksuele intimidatie", 2),
                        new Cijfer("d", "Discriminatie", 0))));
    }

    static Map<String, Object> met(Map<String, Object> eerst, Map<String, Object> erbij) {
        var samen = new HashMap<>(eerst);
        samen.putAll(erbij);
        return samen;
    }
}
