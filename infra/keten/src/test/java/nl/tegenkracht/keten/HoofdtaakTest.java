package nl.tegenkracht.keten;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.portal.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Het werk waar het platform voor is, in een echte browser en door de deur. De stappen volgen op elkaar. */
@Ketentoets
@Order(1)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HoofdtaakTest {

    private static final String VERHAAL = "Tijdens het overleg word ik steeds uitgelachen.";
    private static final String ANTWOORD = "Dank voor uw vertrouwen. Wanneer schikt het u om te praten?";
    private static final String TERUG = "Donderdag na de vergadering graag.";
    private static final Duration BINNEN = Duration.ofSeconds(1);
    private static final int METINGEN = 5;
    private static final String TOTAAL = "[data-cijfer='totaal']";

    private final Schermen schermen = new Schermen();
    private final Map<String, Page> paginas = new HashMap<>();
    private Browser browser;
    private String melding;

    @BeforeAll
    void open() {
        browser = Browser.open();
    }

    @AfterAll
    void sluit() {
        browser.close();
    }

    @Test
    @Order(1)
    void eenMedewerkerVanEenFractieVindtDeWegEnMeldtBijEenVertrouwenspersoonNaarKeuze(Keten keten) {
        var noa = pagina("noa");
        noa.navigate(keten.deur() + "/");
        toon(noa, "start");
        noa.screenshot(new Page.ScreenshotOptions().setPath(Keten.doel().resolve("schermen/start.png")));
        noa.locator("summary", tekst("Ik werk voor een fractie")).click();
        noa.locator("details[open] summary", tekst("Iemand gedraagt zich ongewenst")).click();
        toon(noa, "wegwijzer");
        zichtbaar(noa, AriaRole.LINK, "Praat met een vertrouwenspersoon").click();
        inloggen(noa, "noa");
        vertelVooraf(noa);
        kies(noa, "Vera Wilgenhout");
        schrijf(noa);
        assertThat(noa.locator("main").textContent()).contains("Uw melding is ontvangen", VERHAAL, "Vera Wilgenhout");
        toon(noa, "melding");
        melding = noa.url().substring(noa.url().lastIndexOf('/') + 1);
        assertThat(Id.isValid(melding)).isTrue();
        noa.locator("nav.tk-menu a", tekst("Mijn meldingen")).click();
        assertThat(noa.locator("main ul.tk-kaarten li")).satisfies(kaarten -> assertThat(kaarten.count()).isOne());
        toon(noa, "mijn-meldingen");
    }

    @Test
    @Order(2)
    void deGekozenVertrouwenspersoonVindtPreciesDieMeldingInMijnWerkEnAntwoordt(Keten keten) {
        var vera = pagina("vera");
        vera.navigate(keten.deur() + "/werk");
        inloggen(vera, "vera");
        var werk = vera.locator("main a[href*='/meldingen/']");
        assertThat(werk.count()).isOne();
        assertThat(werk.getAttribute("href")).isEqualTo("/fractie-noord/melding/meldingen/" + melding);
        toon(vera, "werk");
        werk.click();
        assertThat(vera.locator("main").textContent()).contains(VERHAAL, "Elke week", "Dat het stopt");
        toon(vera, "melding-lezen");
        vera.locator("textarea[name=tekst]").fill(ANTWOORD);
        knop(vera, "Bericht versturen").click();
        assertThat(vera.locator("#gesprek + ol").textContent()).contains(ANTWOORD);
        toon(vera, "beantwoord");
        vera.navigate(keten.deur() + "/fractie-noord/melding/werk");
        assertThat(vera.locator("#meldingen tbody tr").count()).isOne();
        toon(vera, "meldingen-aan-u");
    }

    @Test
    @Order(3)
    void deMelderLeestHetAntwoordEnSchrijftTerug() {
        var noa = pagina("noa");
        noa.locator("main ul.tk-kaarten a").first().click();
        assertThat(noa.locator("#gesprek + ol").textContent()).contains("Vera Wilgenhout", ANTWOORD);
        noa.locator("textarea[name=tekst]").fill(TERUG);
        knop(noa, "Bericht versturen").click();
        assertThat(noa.locator("#gesprek + ol").textContent()).contains(TERUG);
        toon(noa, "gesprek");
        var vera = pagina("vera");
        vera.navigate(noa.url());
        assertThat(vera.locator("#gesprek + ol").textContent()).contains(ANTWOORD, TERUG);
    }

    @Test
    @Order(4)
    void hetOrgaanZietHetCijferOplopenBinnenEenSecondeZonderDePaginaTeVerversen(Keten keten) {
        var vera = pagina("vera");
        vera.navigate(keten.deur() + "/gemeenschappelijk/rapportage");
        vera.waitForSelector("[data-stroomstaat][data-staat='open']");
        vera.evaluate("() => { window.nietVerverst = true; }");
        var niels = Bezoeker.als(keten.deur(), "niels");
        var snelste = Duration.ofDays(1);
        for (int i = 0; i < METINGEN && snelste.compareTo(BINNEN) > 0; i++) {
            var duur = meet(vera, niels);
            System.getLogger("keten").log(System.Logger.Level.INFO, "Van ontvangst tot dashboard: {0} ms",
                    duur.toMillis());
            snelste = duur.compareTo(snelste) < 0 ? duur : snelste;
        }
        assertThat(snelste).isLessThanOrEqualTo(BINNEN);
        assertThat(vera.evaluate("() => window.nietVerverst")).isEqualTo(true);
        assertThat(staven(vera)).isNotEmpty().isSubsetOf(tabel(vera).entrySet());
        toon(vera, "dashboard");
    }

    @Test
    @Order(5)
    void wieErNietBijHoortZietAlleenVastgesteldeCijfers(Keten keten) {
        var merel = pagina("merel");
        merel.navigate(keten.deur() + "/gemeenschappelijk/rapportage");
        inloggen(merel, "merel");
        assertThat(merel.locator("[data-cijfer], [data-stroom]").count()).isZero();
        toon(merel, "cijfers-voor-anderen");
        merel.navigate(keten.deur() + "/fractie-noord/melding/meldingen/" + melding);
        assertThat(merel.locator("h1").textContent()).isEqualTo("Niet gevonden");
        toon(merel, "niet-gevonden");
    }

    /** Van het ontvangen antwoord tot het getal op het scherm. */
    private static Duration meet(Page dashboard, Bezoeker melder) {
        var cijfer = dashboard.locator(TOTAAL).first();
        int voor = Integer.parseInt(cijfer.textContent().replace(".", ""));
        dashboard.evaluate(
                """
                        () => { window.omhoog = new Promise((klaar) => new MutationObserver(klaar).observe(
                          document.querySelector("[data-cijfer='totaal']"), { childList: true, characterData: true, subtree: true })); }""");
        Meldingen.nieuw(melder, "fractie-noord", Meldingen.VONNE);
        var begin = System.nanoTime();
        dashboard.evaluate("() => window.omhoog.then(() => true)");
        var duur = Duration.ofNanos(System.nanoTime() - begin);
        assertThat(cijfer.textContent()).isEqualTo(Integer.toString(voor + 1));
        return duur;
    }

    private static Map<String, String> tabel(Page pagina) {
        return cijfers(pagina, "table [data-cijfer]", "cijfer");
    }

    private static java.util.Set<Map.Entry<String, String>> staven(Page pagina) {
        var getallen = cijfers(pagina, "figure [data-cijfer]", "cijfer");
        var lengtes = cijfers(pagina, "figure [data-staaf]", "staaf");
        assertThat(lengtes).isEqualTo(getallen);
        return getallen.entrySet();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> cijfers(Page pagina, String waar, String sleutel) {
        return new TreeMap<>((Map<String, String>) pagina.evaluate(
                "([waar, sleutel]) => Object.fromEntries([...document.querySelectorAll(waar)].map("
                        + "(e) => [e.dataset[sleutel], e.dataset.aantal ?? e.textContent.trim()]))",
                java.util.List.of(waar, sleutel)));
    }

    private void vertelVooraf(Page noa) {
        assertThat(noa.locator("main").textContent()).contains("Wie uw verhaal leest", "waar dat ophoudt",
                "Een misdrijf", "Gewetensnood");
        assertThat(noa.locator("textarea:visible").count()).isZero();
        toon(noa, "vooraf");
        knop(noa, "Verder: kies uw vertrouwenspersoon").click();
    }

    private void kies(Page noa, String vertrouwenspersoon) {
        assertThat(noa.locator("label").allTextContents()).contains("Vera Wilgenhout", "Vincent Lindeblad",
                "Vonne Eikenrode");
        noa.locator("label", tekst(vertrouwenspersoon)).click();
        toon(noa, "keuze");
        knop(noa, "Verder: uw verhaal").click();
    }

    private void schrijf(Page noa) {
        noa.locator("label", new Page.LocatorOptions().setHasText(Pattern.compile("^Intimidatie$"))).click();
        noa.locator("textarea[name=verhaal]").fill(VERHAAL);
        noa.locator("input[name=waar]").fill("In de commissiekamer");
        noa.locator("input[name=wanneer]").fill("Elke week");
        noa.locator("textarea[name=wens]").fill("Dat het stopt");
        toon(noa, "verhaal");
        knop(noa, "Melding versturen").click();
    }

    private void inloggen(Page pagina, String account) {
        if (account.equals("noa")) {
            toon(pagina, "inloggen");
        }
        pagina.locator("#account").selectOption(account);
        pagina.locator("input[name=wachtwoord]").fill(Bezoeker.WACHTWOORD);
        knop(pagina, "Inloggen").click();
    }

    private Page pagina(String account) {
        return paginas.computeIfAbsent(account, nieuw -> {
            var pagina = browser.page();
            pagina.setDefaultTimeout(60_000);
            return pagina;
        });
    }

    private void toon(Page pagina, String naam) {
        schermen.leg(pagina, naam);
        Browser.assertAccessible(pagina);
    }

    private static Locator knop(Page pagina, String naam) {
        return zichtbaar(pagina, AriaRole.BUTTON, naam);
    }

    private static Locator zichtbaar(Page pagina, AriaRole soort, String naam) {
        return pagina.locator("main").getByRole(soort, new Locator.GetByRoleOptions().setName(naam)).first();
    }

    private static Page.LocatorOptions tekst(String tekst) {
        return new Page.LocatorOptions().setHasText(tekst);
    }
}
