package nl.tegenkracht.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.tegenkracht.contracts.Regelset.CalendarUnit;
import nl.tegenkracht.contracts.Regelset.Direction;
import nl.tegenkracht.contracts.Regelset.Termijn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class RegelsetTest {

    @ParameterizedTest
    @CsvSource({"72,HOURS,72 uur", "1,DAYS,1 dag", "42,DAYS,42 dagen", "1,WEEKS,1 week", "8,WEEKS,8 weken",
            "1,MONTHS,1 maand",
            "3,MONTHS,3 maanden", "1,YEARS,1 jaar",
            "5,YEARS,5 jaar"})
    void aTermijnTellsItsDurationInPlainWords(int count, CalendarUnit unit, String words) {
        var termijn = new Termijn("beslissing", "13.1", count, unit, "advies-ontvangen", Direction.FORWARD);

        assertThat(termijn.durationInWords()).isEqualTo(words);
        assertThat(JsonMapper.builder().build().valueToTree(termijn).propertyNames())
                .as("the words are not sent")
                .containsExactlyInAnyOrder("code", "artikel", "aantal", "eenheid", "vanaf", "richting");
    }

    /** As beleid published it up to fae1334; a data folder of then holds it still. */
    @Test
    void aRegelsetOfBeforeScopeAndFindingsWereDataSaysWhatTheCodeSaidThen() throws IOException {
        var kept = Files
                .readString(Path.of("compat/fae1334/events/nl.tegenkracht.beleid.regelset.vastgesteld.data.json"));

        var regelset = Event.readData(kept, Regelset.class);

        assertThat(regelset.werking().holdsByItself(Herkomst.AMBTELIJK)).isTrue();
        assertThat(regelset.werking().holdsOnceDeclared(Herkomst.FRACTIES)).isTrue();
        assertThat(regelset.werking().holdsByItself(Herkomst.EXTERN)).isFalse();
        assertThat(regelset.bevinding("klager-geen-partij")).map(Regelset.Finding::artikel).contains("2 onder c");
        assertThat(regelset.bevinding("anoniem")).isEmpty();
        assertThat(regelset.vindplaats("ontvangstbevestiging")).isEqualTo("9.4");
        assertThat(regelset.vindplaats("afschrift")).isNull();
        assertThat(regelset.vaststelling()).isNull();
        assertThat(regelset.behandeling().zetels()).as("nothing of how a klacht is handled").isEmpty();
    }

    @Test
    void aConceptIsSaidInDutchIfItHasNoEnglish() {
        var both = new Regelset.Concept("a", "1", "Naam", "Uitleg", new Regelset.ConceptWords("Name", "Words"));
        var dutch = new Regelset.Concept("a", "1", "Naam", "Uitleg", null);

        assertThat(both.in(Language.EN).naam()).isEqualTo("Name");
        assertThat(both.in(Language.NL).naam()).isEqualTo("Naam");
        assertThat(dutch.in(Language.EN).omschrijving()).isEqualTo("Uitleg");
    }
}
