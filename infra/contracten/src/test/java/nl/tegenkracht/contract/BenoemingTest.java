package nl.tegenkracht.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BenoemingTest {

    private static final LocalDate VAN = LocalDate.of(2025, 1, 1);
    private static final LocalDate TOT = LocalDate.of(2029, 1, 1);

    @Test
    void eenBenoemingGeldtVanafDeEersteDag() {
        assertThat(benoeming(TOT).geldtOp(VAN.minusDays(1))).isFalse();
        assertThat(benoeming(TOT).geldtOp(VAN)).isTrue();
    }

    @Test
    void opDeEinddagGeldtZijNietMeer() {
        assertThat(benoeming(TOT).geldtOp(TOT.minusDays(1))).isTrue();
        assertThat(benoeming(TOT).geldtOp(TOT)).isFalse();
    }

    @Test
    void zonderEinddagBlijftZijGelden() {
        assertThat(benoeming(null).geldtOp(LocalDate.of(2999, 12, 31))).isTrue();
    }

    @Test
    void eenBenoemingDieEindigtVoordatZijBegintGeldtNooit() {
        assertThat(benoeming(VAN).geldtOp(VAN)).isFalse();
    }

    private static Benoeming benoeming(LocalDate tot) {
        return new Benoeming("5f0c6b1e9a4d4c7e8b2f3a1d6c9e0b71", Ambt.VERTROUWENSPERSOON, "vpoo", "Vera Wilgenhout",
                "de ambtelijke organisatie", VAN, tot);
    }
}
