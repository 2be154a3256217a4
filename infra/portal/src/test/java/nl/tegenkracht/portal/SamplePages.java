package nl.tegenkracht.portal;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.portal.demo.DemoNotice;
import nl.tegenkracht.portal.language.LanguageDialect;
import nl.tegenkracht.portal.language.TextSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Invented pages that together show every component, made as a service makes them. */
final class SamplePages {

    record Option(String waarde, String naam, String uitleg) {}

    record Bericht(String van, Instant op, String tekst, boolean eigen) {}

    private static final List<Figure> FIGURES = List.of(new Figure("a", "Pesten of treiteren", 1_000),
            new Figure("b", "Intimidatie", 4), new Figure("c", "Seksuele intimidatie", 2),
            new Figure("d", "Discriminatie", 0));

    record Figure(String sleutel, String naam, long aantal) {}

    record Card(String adres, String titel, String tekst) {}

    record Caller(String hoedanigheid) {}

    static final String REQUEST = "c0ffee00112233445566778899aabbcc";

    private static final List<Option> VERTROUWENSPERSONEN = List.of(
            new Option("vp-1", "Vertrouwenspersoon van de ambtelijke organisatie",
                    "Werkt in huis. Leest alleen wat u schrijft."),
            new Option("vp-2", "Externe vertrouwenspersoon", "Werkt niet in huis en staat los van uw werkgever."),
            new Option("vp-3", "Ik weet het nog niet", null));

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final Locale locale;

    SamplePages() {
        this(Language.NL);
    }

    SamplePages(Language language) {
        this(language, DemoNotice.NONE);
    }

    SamplePages(Language language, DemoNotice demo) {
        var texts = TextSource.ofClasspath();
        locale = language.locale();
        engine.setMessageSource(texts.messages());
        engine.addDialect(new LanguageDialect(texts, demo));
        engine.addTemplateResolver(templates("templates/"));
    }

    private static ClassLoaderTemplateResolver templates(String prefix) {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix(prefix);
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }

    /** The pages by the name under which the sample server serves them. */
    Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("start", render("sample-start", start()));
        pages.put("melding", render("sample-melding", form(Map.of())));
        pages.put("melding-met-fouten", render("sample-melding", form(errors())));
        pages.put("dossier", render("sample-dossier", dossier()));
        pages.put("dossier-verouderd", render("sample-dossier", merged(dossier(), Map.of("verouderd", true))));
        pages.put("dossier-ingelogd", render("sample-dossier", merged(dossier(), session(1_800))));
        pages.put("dossier-bijna-uit", render("sample-dossier", merged(dossier(), session(150))));
        pages.put("dossier-laatste-uur", render("sample-dossier",
                merged(dossier(), merged(session(150), Map.of("tienuur", true)))));
        pages.put("dossier-vreemd-schrift", render("sample-dossier", foreign()));
        pages.put("lijst", render("sample-list", list()));
        pages.put("cijfers", render("sample-figures", figures()));
        pages.put("inloggen", render("sample-login", Map.of("assets", Assets.path())));
        pages.put("fout-404",
                errorPage(Map.of("status", 404, "domein", "fractie-noord", "beller", new Caller("MEDEWERKER"))));
        pages.put("fout-409", render("portaal/fout", merged(inDomain("melding"), Map.of("status", 409, "artikel",
                "artikel 9, lid 4, van de Klachtenregeling", "terug", "/fractie-noord/melding"))));
        return pages;
    }

    String errorPage(Map<String, Object> model) {
        return render("portaal/fout", merged(model, Map.of("assets", Assets.path(), "kenmerk", REQUEST)));
    }

    String render(String template, Map<String, Object> model) {
        return engine.process(template, new Context(locale, model));
    }

    static Map<String, Object> inDomain(String service) {
        return new HashMap<>(Map.of("assets", Assets.path(), "domein", "fractie-noord", "domeinnaam", "Fractie Noord",
                "dienst", service, "beller", new Caller("MEDEWERKER")));
    }

    private static Map<String, Object> start() {
        return Map.of("assets", Assets.path(), "hier", "wegwijzer", "domein", "fractie-noord", "domeinnaam",
                "Fractie Noord",
                "beller", new Caller("MEDEWERKER"), "kaarten", List.of(
                        new Card("/fractie-noord/melding/nieuw", "Iemand gaat over mijn grens",
                                "Pesten, intimidatie, discriminatie, seksueel ongewenst gedrag."),
                        new Card("/fractie-noord/melding/nieuw", "Ik zie iets dat niet klopt",
                                "Een vermoeden van een misstand of een schending van de integriteit."),
                        new Card("/fractie-noord/klacht/nieuw", "Ik wil een klacht indienen",
                                "De Klachtencommissie onderzoekt wat er is gebeurd en adviseert."),
                        new Card("/fractie-noord/beleid", "Ik wil weten wat de regels zijn",
                                "Alle regelingen, in gewone taal en met de officiële tekst.")));
    }

    private static Map<String, Object> form(Map<String, Text> errors) {
        return merged(inDomain("melding"), Map.of("fouten", errors, "vertrouwenspersonen", VERTROUWENSPERSONEN,
                "stappen", List.of("Lees dit eerst", "Kies wie u helpt", "Uw verhaal", "Controleren"),
                "verhaal", "\n\nHet begon in september.\n  \"Grapjes\" & <meer>.", "categorieen", List.of(
                        new Option("pesten", "Pesten of treiteren", null),
                        new Option("intimidatie", "Intimidatie", null))));
    }

    private static Map<String, Text> errors() {
        var errors = new LinkedHashMap<String, Text>();
        errors.put("vertrouwenspersoon", Text.dutch("Kies wie uw melding mag lezen"));
        errors.put("categorie", Text.dutch("Kies waar het over gaat"));
        errors.put("plaats", Text.dutch("Vul in waar het was"));
        errors.put("wanneer", Text.dutch("Kies een dag die niet in de toekomst ligt"));
        errors.put("verhaal", Text.dutch("Vertel in een paar zinnen wat er is gebeurd"));
        errors.put("gelezen", Text.dutch("Vink aan dat u dit hebt gelezen"));
        return errors;
    }

    private static Map<String, Object> dossier() {
        var details = new LinkedHashMap<String, Object>();
        details.put("Ontvangen", "21 november 2026");
        details.put("Gaat over", "Pesten of treiteren");
        details.put("Wie dit kan lezen", "U en uw vertrouwenspersoon.\nVerder niemand.");
        return merged(inDomain("melding"), Map.of("gegevens", details, "berichten", List.of(
                new Bericht("U", Instant.parse("2026-11-21T13:05:00Z"),
                        "Ik weet niet goed waar ik moet beginnen. Het gebeurt vooral in het overleg op dinsdag.", true),
                new Bericht("Uw vertrouwenspersoon", Instant.parse("2026-11-22T08:40:00Z"),
                        "Dank u dat u dit met mij deelt.\n\nWij doen niets zonder dat u het wilt. "
                                + "Zullen wij donderdag bellen?",
                        false),
                new Bericht("U", Instant.parse("2026-11-22T09:02:00Z"), "Graag. Na drie uur kan ik vrij praten.",
                        true))));
    }

    /** Somebody whose session ends in so many seconds. */
    private static Map<String, Object> session(int rest) {
        return Map.of("wie", "Noa Sparrenberg", "werkgever", "Fractie Noord", "rest", rest, "einde",
                "21 november 2026, 15.24 uur", "nu", "21 november 2026, 14.54 uur");
    }

    /** Another script, and a name and a text that know no end. */
    private static Map<String, Object> foreign() {
        return merged(dossier(), Map.of("gegevens", Map.of("Naam", "W".repeat(300)), "berichten", List.of(
                new Bericht("\u0646\u0648\u0631", Instant.parse("2026-11-21T13:05:00Z"),
                        "\u0644\u0627 \u0623\u0639\u0631\u0641 \u0645\u0646 \u0623\u064a\u0646 \u0623\u0628\u062f\u0623 (1).",
                        true),
                new Bericht("W".repeat(300), Instant.parse("2026-11-22T08:40:00Z"), "W".repeat(300), false))));
    }

    private static Map<String, Object> list() {
        return merged(inDomain("klacht"), Map.of());
    }

    private static Map<String, Object> figures() {
        return merged(inDomain("rapportage"),
                Map.of("domein", "gemeenschappelijk", "domeinnaam", "Kamerbreed", "elders", true,
                        "cijfers", FIGURES,
                        "grafiek", Map.of("merken", IntStream.rangeClosed(0, 4).mapToObj(
                                number -> Map.of("nummer", number, "waarde", 500L * number, "plaats",
                                        25 * number + "%"))
                                .toList(), "rijen", FIGURES.stream().map(SamplePages::row).toList())));
    }

    private static Map<String, Object> row(Figure figure) {
        return Map.of("totaal", figure, "delen", List.of(Map.of("cijfer",
                new Figure(figure.sleutel() + ":binnen", "Binnen", figure.aantal()), "x", "0%", "breedte",
                figure.aantal() / 20.0 + "%")));
    }

    static Map<String, Object> merged(Map<String, Object> first, Map<String, Object> extra) {
        var merged = new HashMap<>(first);
        merged.putAll(extra);
        return merged;
    }
}
