package nl.tegenkracht.klacht.indienen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.klacht.fixture.KlachtServiceTestBase;
import nl.tegenkracht.klacht.fixture.RegelsFixture;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** An act has one moment: whatever day that is on, everything in it is of that day (D-13). */
class MidnightTest extends KlachtServiceTestBase {

    /** In this test the rules end with this midnight, so that the wrong day shows. */
    private static final Instant MIDNIGHT = RegelsFixture.UNTIL.atStartOfDay(LegalClock.ZONE).toInstant();
    private static final Duration TICK = Duration.ofSeconds(1);

    @TestFactory
    Stream<DynamicTest> atWhicheverLookMidnightPassesAKlachtIsOfOneDay() {
        return looks("filed", look -> {
            itTicks(MIDNIGHT.minus(TICK.multipliedBy(look)), TICK);
            var klaagschrift = klaagschrift();
            klaagschrift.remove("dagtekening");

            var receipt = as(klager()).post("/v1/klachten", json(klaagschrift)).json();

            var day = LegalClock.day(Instant.parse(receipt.get("ontvangen").stringValue()));
            assertThat(receipt.get("staat").stringValue())
                    .isEqualTo(day.isBefore(RegelsFixture.UNTIL) ? "compleet" : "regelset-nog-niet-bekend");
        });
    }

    @TestFactory
    Stream<DynamicTest> atWhicheverLookMidnightPassesAnAanvullingIsOfOneDay() {
        return looks("added", look -> {
            var klager = klager();
            var klaagschrift = klaagschrift();
            klaagschrift.keySet().removeAll(java.util.Set.of("ondertekend", "dagtekening"));
            itIs(LocalDate.of(2027, 12, 30));
            var klacht = dienInAs(klager, klaagschrift);
            itTicks(MIDNIGHT.minus(TICK.multipliedBy(look)), TICK);

            as(klager).post("/v1/klachten/" + klacht + "/aanvullingen",
                    json(Map.of("id", Id.random(), "ondertekend", true)));

            resetTo(LocalDate.of(2027, 12, 30));
            var read = read(klager, klacht).json();
            assertThat(read.get("termijnen").get(0).get("start").stringValue())
                    .isEqualTo(read.get("aanvullingen").get(0).get("dagtekening").stringValue());
        });
    }

    private static void resetTo(LocalDate day) {
        itTicks(day.atTime(10, 15).atZone(LegalClock.ZONE).toInstant(), Duration.ZERO);
    }

    private static Stream<DynamicTest> looks(String what, java.util.function.IntConsumer test) {
        return IntStream.rangeClosed(1, 14)
                .mapToObj(
                        look -> DynamicTest.dynamicTest(what + ", midnight at look " + look, () -> test.accept(look)));
    }
}
