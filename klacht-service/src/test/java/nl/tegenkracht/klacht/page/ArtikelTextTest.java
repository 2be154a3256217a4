package nl.tegenkracht.klacht.page;

import static org.assertj.core.api.Assertions.assertThat;

import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.portal.language.TextSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArtikelTextTest {

    private static final TextSource TEXTS = TextSource.ofClasspath();

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    9.1a       | Klachtenregeling, artikel 9 lid 1 onder a | Complaints Regulation, article 9, paragraph 1 under a
                    10.2       | Klachtenregeling, artikel 10 lid 2        | Complaints Regulation, article 10, paragraph 2
                    2 onder c  | Klachtenregeling, artikel 2 onder c       | Complaints Regulation, article 2 under c
                    1          | Klachtenregeling, artikel 1               | Complaints Regulation, article 1
                    """)
    void aReferenceBecomesPlainLanguage(String citation, String dutch, String english) {
        assertThat(TEXTS.in(Language.NL).of(ArtikelText.of(citation))).isEqualTo(dutch);
        assertThat(TEXTS.in(Language.EN).of(ArtikelText.of(citation))).isEqualTo(english);
    }
}
