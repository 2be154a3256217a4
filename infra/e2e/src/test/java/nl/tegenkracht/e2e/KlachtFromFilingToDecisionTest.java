package nl.tegenkracht.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import nl.tegenkracht.portal.Browser;
import nl.tegenkracht.portal.BrowserRequired;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * One klacht, by everybody who has a part in it, in the browser: nothing is done but clicking and typing, and the clock
 * of the law moves. The steps follow each other.
 */
@Tag("slow")
@Tag("timing")
@BrowserRequired
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KlachtFromFilingToDecisionTest {

    private static final String DONE = "Gedaan: ";
    private static final int TO_THE_HEARING = 20;
    private static final int PAST_THE_DECISION = 60;

    private final Screenshots screenshots = new Screenshots("klacht");
    private final Map<String, Page> pages = new HashMap<>();
    private RunningPlatform platform;
    private Browser browser;
    private String klacht;
    private int ahead;

    @BeforeAll
    void open() throws IOException {
        platform = RunningPlatform.startWith(RunningPlatform.settingsFor("platform-klacht").withoutWatch());
        browser = Browser.open();
    }

    @AfterAll
    void close() {
        browser.close();
        platform.close();
    }

    @Test
    @Order(1)
    void theKlagerFiles() {
        var noa = at("noa", "/fractie-noord/klacht/nieuw?vraag=onderwerp");
        Awaitility.await("the regels are known to a platform that has just started").atMost(Duration.ofMinutes(2))
                .until(() -> {
                    noa.reload();
                    return noa.getByLabel("Pesten of treiteren").count() == 1;
                });
        at("noa", "/fractie-noord/klacht/nieuw");
        look(noa, "klager-vooraf");
        button(noa, "Beginnen").click();
        answer(noa, () -> noa.getByLabel("Pesten of treiteren").check());
        answer(noa, () -> noa.getByLabel("Wat is er gebeurd?")
                .fill("In het overleg word ik door dezelfde collega uitgelachen."));
        answer(noa, () -> noa.getByLabel("Waar gebeurde het?").fill("In de vergaderkamer"));
        answer(noa, () -> {
            noa.getByLabel("Wanneer gebeurde het?").fill("Sinds september, elke week");
            noa.getByLabel("Op welke dag gebeurde het voor het laatst?").fill(day(-3));
            look(noa, "klager-vraag");
        });
        answer(noa, () -> noa.getByLabel("Wie waren erbij of weten ervan?").fill("geen"));
        answer(noa, () -> noa.getByLabel("Over wie gaat uw klacht?").fill("Niels Dennenoord"));
        answer(noa, () -> {});
        button(noa, "Bewaren en later verder").click();
        assertThat(noa.locator("main")).containsText("Uw concept is bewaard");
        noa.getByText("Verder schrijven").click();
        answer(noa, () -> noa.getByLabel("Wat hebt u er al aan gedaan?").fill("Ik heb gevraagd ermee op te houden."));
        answer(noa, () -> noa.getByLabel("Er zijn geen schriftelijke stukken").check());
        answer(noa, () -> {
            noa.getByLabel("Uw naam").fill("Noa Sparrenberg");
            noa.getByLabel("Uw adres").fill("Verzonnen laan 1, 1234 AB Nergens");
            noa.getByLabel("Uw functie").fill("medewerker");
        });
        answer(noa, () -> noa.getByLabel("Ik onderteken dit klaagschrift").check());
        assertThat(noa.locator("main")).containsText("Er valt niets op");
        look(noa, "klager-nakijken");
        button(noa, "Klacht indienen").click();

        assertThat(noa.locator("main")).containsText("Uw klacht is ontvangen");
        klacht = noa.url();
        look(noa, "klager-ingediend");
    }

    @Test
    @Order(2)
    void theSecretarisPreparesTheKlachtAndTheAangeklaagdeKnowsNothing() {
        act("kiki", "Zeggen over wie de klacht gaat", page -> {
            page.getByLabel("Over wie gaat de klacht?").fill("Niels Dennenoord");
            page.getByLabel("Welke gedragingen?").fill("Uitlachen in het overleg");
        });
        act("kiki", "De commissie voor deze klacht samenstellen", page -> {
            for (var member : new String[]{"Karel Esdoornveld", "Kim Hazelaar", "Kees Vlierboom"}) {
                pick(page, member);
            }
        });
        act("kiki", "Kiezen wie voor de werkgever beslist", page -> {
            choose(page, "Wie beslist namens de werkgever?", "Lena Taxuspoort");
            choose(page, "Wie is plaatsvervanger?", "Kas Lariks");
        });
        act("kiki", "De klacht compleet noemen",
                page -> page.getByLabel("Op welke dag kwam het laatste binnen?").fill(day(0)));

        knowsNothing("niels");
        knowsNothing("lena");
    }

    @Test
    @Order(3)
    void theCommissieFindsItAdmissibleInTimeAndTheOtherPartyGetsTheAfschrift() {
        act("karel", "Over de ontvankelijkheid oordelen", page -> {
            page.locator("select[name=gronden]").first()
                    .selectOption(new com.microsoft.playwright.options.SelectOption()
                            .setIndex(1));
            page.getByLabel("Waarom oordeelt de commissie zo?").fill("Aan alle eisen is voldaan.");
        });
        knowsNothing("niels");
        act("kiki", "Het afschrift sturen", page -> {
            choose(page, "Wie is de aangeklaagde?", "Niels Dennenoord");
            page.getByLabel("Het afschrift").fill("Noa Sparrenberg klaagt dat zij in het overleg wordt uitgelachen.");
        });
        act("kiki", "Een hoorzitting plannen", page -> {
            page.getByLabel("Op welke dag is de hoorzitting?").fill(day(TO_THE_HEARING));
            choose(page, "Worden de partijen apart gehoord?", "Nee");
            page.getByLabel("Tot en met welke dag kunnen de partijen stukken insturen?").fill(day(TO_THE_HEARING - 5));
            page.getByLabel("De uitnodiging").fill("U bent om tien uur welkom in de Lindegang.");
        });

        var niels = at("niels", "/werk");
        look(niels, "aangeklaagde-overzicht");
        niels.getByText("Een klacht die over u gaat").first().click();
        assertThat(niels.locator("main")).not().containsText("Verzonnen laan");
        look(niels, "aangeklaagde");
    }

    @Test
    @Order(4)
    void bothPartiesAreHeardAndReact() {
        act("niels", "Een stuk indienen", page -> {
            page.getByLabel("Uw stuk").fill("Ik herken dit niet.");
            choose(page, "Gaat het over iets wat nog niet bekend was?", "Ja");
        });
        move(TO_THE_HEARING);
        act("kiki", "Het verslag van de hoorzitting vastleggen",
                page -> page.getByLabel("Het verslag").fill("Beiden zijn gehoord."));
        act("kiki", "Het feitenoverzicht voorleggen",
                page -> page.getByLabel("Het overzicht van de feiten").fill("1. Er is gelachen."));
        act("noa", "Op de feiten reageren", page -> page.getByLabel("Hoe ziet u het?").fill("Het gebeurde vaker."));
        act("niels", "Op de feiten reageren", page -> page.getByLabel("Hoe ziet u het?").fill("Het was een grap."));
        look(at("noa", path()), "klager-na-reactie");
    }

    @Test
    @Order(5)
    void theCommissieAdvises() {
        act("karel", "Het advies vaststellen", page -> {
            page.locator("textarea[name=tekst]").fill("De klacht is gegrond. Voer een gesprek met de aangeklaagde.");
            choose(page, "Waar is het advies op gericht?", "herstellen of bijsturen");
            for (int member = 0; member < 3; member++) {
                page.locator("select[name=stemmen]").nth(member)
                        .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
            }
        });
        knowsNothing("lena");
        act("karel", "Het advies ondertekenen", page -> page.getByLabel("Ik onderteken dit advies").check());
        act("kiki", "Het advies ondertekenen", page -> page.getByLabel("Ik onderteken dit advies").check());
        look(at("kiki", path()), "secretaris-na-advies");
    }

    @Test
    @Order(6)
    void theBevoegdGezagDecidesTooLateAndBothPartiesReadIt() {
        var lena = at("lena", "/werk");
        lena.getByText("Een klacht waarover u beslist").first().click();
        assertThat(lena.locator("main")).not().containsText("In het overleg word ik door dezelfde collega");
        look(lena, "bevoegd-gezag");
        act("lena", "Laten weten dat het advies is gelezen", _ -> {});
        move(PAST_THE_DECISION);
        var noa = at("noa", path());
        assertThat(noa.locator("main")).containsText("De beslissing is te laat");
        look(noa, "klager-te-laat");
        act("lena", "Op het advies beslissen", page -> {
            choose(page, "Volgt u het advies?", "Ja");
            page.getByLabel("Uw beslissing").fill("Ik volg het advies.");
        });
        for (var party : new String[]{"noa", "niels"}) {
            assertThat(at(party, path()).locator("main")).containsText("Het bevoegd gezag volgt het advies.");
            assertThat(pages.get(party).locator("main")).not().containsText("ingetrokken");
        }
        look(at("noa", path()), "klager-beslist");
    }

    private static void answer(Page page, Runnable fill) {
        fill.run();
        button(page, "Verder").click();
    }

    private void act(String person, String name, Consumer<Page> fill) {
        var page = at(person, path());
        page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first().click();
        look(page, name.toLowerCase().replace(' ', '-'));
        fill.accept(page);
        var confirm = page.getByLabel("Ik heb dit nagekeken");
        if (confirm.count() > 0) {
            confirm.check();
        }
        button(page, "Vastleggen").click();
        assertThat(page.locator("main")).containsText(DONE + name.substring(0, 1).toLowerCase() + name.substring(1));
    }

    /** No line, no count and no page. */
    private void knowsNothing(String person) {
        var page = at(person, "/werk");
        assertThat(page.locator("main")).not().containsText("Een klacht");
        page.navigate(klacht);
        assertThat(page.locator("h1")).hasText("Niet gevonden");
    }

    private String path() {
        return klacht.substring(klacht.indexOf("/fractie-noord"));
    }

    private Page at(String account, String path) {
        var page = pages.computeIfAbsent(account, key -> {
            var fresh = browser.page();
            fresh.setDefaultTimeout(60_000);
            return fresh;
        });
        page.navigate(platform.gateway() + path);
        if (page.url().contains("/toegang?")) {
            page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Inloggen")).click();
        }
        if (page.locator("#account").count() > 0) {
            page.locator("#account").selectOption(account);
            page.locator("input[name=wachtwoord]").fill(WebVisitor.PASSWORD);
            button(page, "Inloggen").click();
        }
        return page;
    }

    private void look(Page page, String name) {
        screenshots.capture(page, name);
        Browser.assertAccessible(page);
    }

    private static void choose(Page page, String question, String answer) {
        page.locator("fieldset", new Page.LocatorOptions().setHasText(question)).getByLabel(answer).first().check();
    }

    /** In whichever row this can be chosen. */
    private static void pick(Page page, String name) {
        var option = page.locator("select option", new Page.LocatorOptions().setHasText(name)).first();
        option.locator("xpath=..").selectOption(option.getAttribute("value"));
    }

    private static Locator button(Page page, String name) {
        return page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name)).first();
    }

    private void move(int days) {
        ahead += days;
        try {
            Files.writeString(platform.data().resolve("rechtsklok"), Duration.ofDays(ahead).toString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String day(int fromNow) {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(ahead + fromNow).toString();
    }
}
