package nl.tegenkracht.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BenoemingTest {

    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2029, 1, 1);

    @Test
    void aBenoemingAppliesFromItsFirstDay() {
        assertThat(benoeming(UNTIL).appliesOn(FROM.minusDays(1))).isFalse();
        assertThat(benoeming(UNTIL).appliesOn(FROM)).isTrue();
    }

    @Test
    void itNoLongerAppliesOnItsEndDate() {
        assertThat(benoeming(UNTIL).appliesOn(UNTIL.minusDays(1))).isTrue();
        assertThat(benoeming(UNTIL).appliesOn(UNTIL)).isFalse();
    }

    @Test
    void withoutAnEndDateItKeepsApplying() {
        assertThat(benoeming(null).appliesOn(LocalDate.of(2999, 12, 31))).isTrue();
    }

    @Test
    void aBenoemingThatEndsBeforeItBeginsNeverApplies() {
        assertThat(benoeming(FROM).appliesOn(FROM)).isFalse();
    }

    private static Benoeming benoeming(LocalDate until) {
        return new Benoeming("5f0c6b1e9a4d4c7e8b2f3a1d6c9e0b71", Ambt.VERTROUWENSPERSOON, "vpoo", "Vera Wilgenhout",
                "de ambtelijke organisatie", FROM, until);
    }
}
