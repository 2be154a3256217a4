package nl.tegenkracht.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reference can be read out and written down by somebody else, and leads back to one id only. */
class ReferenceTest {

    private static final String ID = "3cc76ba9ad00112233445566778899aa";

    @Test
    void itIsEightCharactersInTwoGroupsWithoutLettersThatLookLikeADigit() {
        assertThat(Reference.of(ID)).isEqualTo("7K3P-QADD");
        assertThat(Stream.generate(Id::random).limit(2_000).map(Reference::of))
                .allSatisfy(reference -> assertThat(reference).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}"))
                .doesNotHaveDuplicates();
    }

    @Test
    void itLeadsBackToTheBeginningOfItsId() {
        assertThat(Stream.generate(Id::random).limit(2_000))
                .allSatisfy(id -> assertThat(Reference.idPrefix(Reference.of(id))).contains(id.substring(0, 10)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7k3p qadd", " 7K3P-QADD ", "7k3pqadd", "7K3P–QADD"})
    void itIsReadAsPeopleWriteIt(String heard) {
        assertThat(Reference.idPrefix(heard)).contains(ID.substring(0, 10));
    }

    @Test
    void lettersThatLookLikeADigitAreThatDigit() {
        assertThat(Reference.idPrefix("oIlo-0110")).isEqualTo(Reference.idPrefix("0110-0110")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7K3P", "7K3P-QADDX", "7K3P-QADU", "7K3P-QAD*"})
    void whatIsNoReferenceLeadsNowhere(String heard) {
        assertThat(Reference.idPrefix(heard)).isEmpty();
    }
}
