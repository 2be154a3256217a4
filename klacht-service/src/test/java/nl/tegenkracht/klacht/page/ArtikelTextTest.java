package nl.tegenkracht.klacht.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArtikelTextTest {

    @ParameterizedTest
    @CsvSource({"9.1a,artikel 9 lid 1 onder a", "10.2,artikel 10 lid 2", "2 onder c,artikel 2 onder c", "1,artikel 1"})
    void aReferenceBecomesPlainLanguage(String citation, String text) {
        assertThat(ArtikelText.of(citation)).isEqualTo(text);
    }
}
