package nl.tegenkracht.klacht.handelen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.tegenkracht.testkit.TestPerson;
import org.junit.jupiter.api.Test;

/** By the API and on the pages: a letter to react to that a party leaves closed (review E14). */
class UnreadLettersTest extends CaseTestBase {

    @Test
    void theSecretarisSeesItOnlyOnceItsTimeIsOverAndOnlyOfWhoDidNotOpenIt() {
        toHearing();
        read(noa, klacht);
        itIsOn(today.plusDays(3));
        assertThat(unread(KIKI)).isEmpty();

        itIsOn(today.plusDays(4));
        assertThat(unread(KIKI)).containsExactly("aangeklaagde");
        assertThat(offered(KIKI, "maak-bekend", 0, "brief")).singleElement().asString().contains("angeklaagde");
        assertThat(as(KIKI).get("/klachten/" + klacht).body()).contains("niet op tijd gelezen");
        assertThat(List.of(KAREL, KIM, noa)).allSatisfy(other -> assertThat(unread(other)).isEmpty());
        assertThat(acts(KAREL)).doesNotContain("0 maak-bekend");

        read(BAS, klacht);
        assertThat(unread(KIKI)).isEmpty();
        assertThat(acts(KIKI)).doesNotContain("0 maak-bekend");
    }

    @Test
    void onceItIsMadeKnownItIsOffTheListAndStandsBesideTheLetter() {
        toHearing();
        itIsOn(today.plusDays(9));
        var brief = chosen(KIKI, "maak-bekend", 0, "brief", offered(KIKI, "maak-bekend", 0, "brief").stream()
                .filter(name -> name.contains("angeklaagde")).toArray(String[]::new)).getFirst();
        does(KIKI, "maak-bekend", 0, Map.of("brief", brief, "kanaal", "post", "op", today.toString()));

        assertThat(unread(KIKI)).containsExactly("klager");
        assertThat(read(KIKI, klacht).json().get("procedure").get("brieven").valueStream()
                .filter(letter -> !letter.get("bekendOp").isNull()).map(letter -> letter.get("aan").stringValue() + " "
                        + letter.get("bekendVia").stringValue() + " " + letter.get("bekendOp").stringValue()))
                .containsExactly("aangeklaagde post " + today);
        assertThat(as(KIKI).get("/klachten/" + klacht + "/verloop").body()).contains("op papier, per post");
    }

    private List<String> unread(TestPerson reader) {
        return read(reader, klacht).json().get("procedure").get("termijnen").valueStream()
                .filter(term -> term.get("code").stringValue().equals("brief-gelezen"))
                .map(term -> term.get("voor").stringValue()).toList();
    }
}
