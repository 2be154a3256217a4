package nl.tegenkracht.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class GuestCodeTest {

    private static final DataDomain NOORD = new DataDomain("fractie-noord");
    private static final DataDomain ZUID = new DataDomain("fractie-zuid");

    private final SecureRandom random = new SecureRandom();

    @Test
    void aCodeIsShownInGroupsAndReadHoweverItIsTyped() {
        var code = GuestCode.create(NOORD, random);

        assertThat(code.shown()).matches("([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(GuestCode.parse(code.shown())).contains(code);
        assertThat(GuestCode.parse("  " + code.shown().toLowerCase().replace("-", " ") + " ")).contains(code);
        assertThat(GuestCode.parse(code.value().replace('0', 'o').replace('1', 'l'))).contains(code);
    }

    @Test
    void itOpensSomethingInOneDomainOnlyAndASlipIsNoticed() {
        var code = GuestCode.create(NOORD, random);
        var slip = new GuestCode((code.value().charAt(0) == 'A' ? 'B' : 'A') + code.value().substring(1));

        assertThat(code.isOf(NOORD)).isTrue();
        assertThat(code.isOf(ZUID)).isFalse();
        assertThat(slip.isOf(NOORD)).isFalse();
    }

    @Test
    void whatIsNoCodeIsNotRead() {
        assertThat(GuestCode.parse(null)).isEmpty();
        assertThat(GuestCode.parse("")).isEmpty();
        assertThat(GuestCode.parse("U".repeat(24))).isEmpty();
        assertThat(GuestCode.parse("A".repeat(25))).isEmpty();
        assertThat(GuestCode.parse("A".repeat(10_000))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new GuestCode("te kort"));
    }

    @Test
    void nothingThatIsKeptOrLoggedOfItIsTheCode() {
        var code = GuestCode.create(NOORD, random);

        assertThat(code.sub()).matches("gast-[0-9a-f]{64}").doesNotContain(code.value());
        assertThat(code.toString()).doesNotContain(code.value());
    }

    @Test
    void noTwoCodesAreTheSame() {
        var subs = new HashSet<String>();
        for (var i = 0; i < 1000; i++) {
            subs.add(GuestCode.create(NOORD, random).sub());
        }

        assertThat(subs).hasSize(1000);
    }
}
