package nl.tegenkracht.gateway.wegwijzer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The ways follow the rules: D-05, D-06 and D-09, KR-2021 and the Gedragscode. */
class ReferralTest {

    static Stream<List<Referral>> all() {
        return Arrays.stream(VisitorGroup.values())
                .flatMap(group -> Arrays.stream(Situation.values())
                        .map(situation -> Referral.referralsFor(group, situation)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyoneCanTalkToSomeoneInConfidence(List<Referral> referrals) {
        assertThat(referrals.getFirst().naam()).containsIgnoringCase("vertrouwenspersoon");
        assertThat(referrals.getFirst().adres()).isEqualTo("/inloggen?naar=melding");
    }

    @Test
    void theKlachtencommissieIsThereForEmployeesAndNotForOthers() {
        assertThat(names(VisitorGroup.KAMERAMBTENAAR, Situation.OMGANGSVORMEN)).contains("De Klachtencommissie");
        assertThat(names(VisitorGroup.FRACTIEMEDEWERKER, Situation.OMGANGSVORMEN)).contains("De Klachtencommissie");
        assertThat(names(VisitorGroup.KAMERLID, Situation.OMGANGSVORMEN)).doesNotContain("De Klachtencommissie");
        assertThat(names(VisitorGroup.EXTERN, Situation.OMGANGSVORMEN)).doesNotContain("De Klachtencommissie");
    }

    @Test
    void aFractiemedewerkerLearnsThatTheRegelingMustApplyAndNotForWhom() {
        var klacht = Referral.referralsFor(VisitorGroup.FRACTIEMEDEWERKER, Situation.OMGANGSVORMEN).get(1);
        assertThat(klacht.tekst()).contains("van toepassing heeft verklaard", "na het inloggen");
        assertThat(all().flatMap(List::stream).map(Referral::tekst)).noneMatch(text -> text.contains("fractie-"));
    }

    @ParameterizedTest
    @EnumSource(VisitorGroup.class)
    void theCollegeDealsWithAKamerlid(VisitorGroup group) {
        assertThat(names(group, Situation.OMGANGSVORMEN)).contains("Het College van onderzoek integriteit");
        assertThat(names(group, Situation.MISSTAND)).contains("Het College van onderzoek integriteit");
    }

    @Test
    void theVertrouwenspersoonIntegriteitIsThereOnlyForKamerambtenaren() {
        assertThat(Arrays.stream(VisitorGroup.values())
                .filter(group -> names(group, Situation.MISSTAND).contains("De vertrouwenspersoon integriteit")))
                .containsExactly(VisitorGroup.KAMERAMBTENAAR);
    }

    @Test
    void theLimitsOfConfidentialityAreStatedBeforeAnyoneTellsAnything() {
        assertThat(Referral.referralsFor(VisitorGroup.KAMERLID, Situation.ONZEKER).getFirst().tekst()).contains(
                "misdrijf", "gewetensnood", "vooraf");
    }

    private static List<String> names(VisitorGroup group, Situation situation) {
        return Referral.referralsFor(group, situation).stream().map(Referral::naam).toList();
    }
}
