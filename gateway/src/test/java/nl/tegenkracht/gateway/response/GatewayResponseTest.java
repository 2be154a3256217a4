package nl.tegenkracht.gateway.response;

import static org.assertj.core.api.Assertions.assertThat;

import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.portal.language.TextSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the gateway has to say, it can say it in both languages. */
class GatewayResponseTest {

    private static final TextSource TEXTS = TextSource.ofClasspath();

    @ParameterizedTest
    @EnumSource
    void everyAnswerHasWordsInBothLanguages(GatewayResponse answer) {
        var dutch = TEXTS.in(Language.NL);
        var english = TEXTS.in(Language.EN);

        assertThat(english.of(answer.titel())).isNotBlank().isNotEqualTo(dutch.of(answer.titel()));
        assertThat(english.of(answer.uitleg())).isNotBlank().isNotEqualTo(dutch.of(answer.uitleg()));
    }
}
