package nl.tegenkracht.gateway.wegwijzer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** De wegen volgen de regels: besluiten 5, 6 en 9, KR-2021 en de Gedragscode. */
class WegTest {

    static Stream<List<Weg>> alle() {
        return Arrays.stream(Wie.values())
                .flatMap(wie -> Arrays.stream(Wat.values()).map(wat -> Weg.voor(wie, wat)));
    }

    @ParameterizedTest
    @MethodSource("alle")
    void iedereenKanMetIemandVertrouwelijkPraten(List<Weg> wegen) {
        assertThat(wegen.getFirst().naam()).containsIgnoringCase("vertrouwenspersoon");
        assertThat(wegen.getFirst().adres()).isEqualTo("/inloggen?naar=melding");
    }

    @Test
    void deKlachtencommissieIsErVoorMedewerkersEnNietVoorAnderen() {
        assertThat(namen(Wie.KAMERAMBTENAAR, Wat.OMGANGSVORMEN)).contains("De Klachtencommissie");
        assertThat(namen(Wie.FRACTIEMEDEWERKER, Wat.OMGANGSVORMEN)).contains("De Klachtencommissie");
        assertThat(namen(Wie.KAMERLID, Wat.OMGANGSVORMEN)).doesNotContain("De Klachtencommissie");
        assertThat(namen(Wie.EXTERN, Wat.OMGANGSVORMEN)).doesNotContain("De Klachtencommissie");
    }

    @Test
    void eenFractiemedewerkerHoortDatDeRegelingVanToepassingMoetZijnEnNietVoorWie() {
        var klacht = Weg.voor(Wie.FRACTIEMEDEWERKER, Wat.OMGANGSVORMEN).get(1);
        assertThat(klacht.tekst()).contains("van toepassing heeft verklaard", "na het inloggen");
        assertThat(alle().flatMap(List::stream).map(Weg::tekst)).noneMatch(tekst -> tekst.contains("fractie-"));
    }

    @ParameterizedTest
    @EnumSource(Wie.class)
    void overEenKamerlidGaatHetCollege(Wie wie) {
        assertThat(namen(wie, Wat.OMGANGSVORMEN)).contains("Het College van onderzoek integriteit");
        assertThat(namen(wie, Wat.MISSTAND)).contains("Het College van onderzoek integriteit");
    }

    @Test
    void deVertrouwenspersoonIntegriteitIsErAlleenVoorKamerambtenaren() {
        assertThat(Arrays.stream(Wie.values())
                .filter(wie -> namen(wie, Wat.MISSTAND).contains("De vertrouwenspersoon integriteit")))
                .containsExactly(Wie.KAMERAMBTENAAR);
    }

    @Test
    void deGrenzenVanVertrouwelijkheidStaanErVoordatIemandIetsVertelt() {
        assertThat(Weg.voor(Wie.KAMERLID, Wat.ONZEKER).getFirst().tekst()).contains("misdrijf", "gewetensnood",
                "vooraf");
    }

    private static List<String> namen(Wie wie, Wat wat) {
        return Weg.voor(wie, wat).stream().map(Weg::naam).toList();
    }
}
