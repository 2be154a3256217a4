package nl.tegenkracht.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.crypto.DataKey;
import nl.tegenkracht.dossier.fixture.MemoryMongo;
import org.junit.jupiter.api.Test;

class StukStoreTest {

    private static final Instant REAL = Instant.parse("2026-11-28T12:00:00Z");
    private static final Instant LAW = Instant.parse("2024-01-08T09:00:00Z");

    private final MemoryMongo mongo = new MemoryMongo();
    private final StukStore stukken = new StukStore(mongo, () -> LAW, Clock.fixed(REAL, ZoneOffset.UTC));

    /** Record 0318: what a reader sees is the day of the law; what the sweep reckons with is not. */
    @Test
    void aTextBearsTheDayOfTheLawAndIsSweptByTheRealOne() {
        OutboxSetting.in(OutboxSetting.AMBTELIJK, () -> {
            try (var key = DataKey.generate()) {
                var reference = stukken.write(Id.random(), key, "bericht", "tekst", "noa");

                assertThat(reference.writtenAt()).isEqualTo(LAW);
                assertThat(mongo.all(StukStore.COLLECTION)).singleElement()
                        .satisfies(stuk -> assertThat(stuk.getDate("op").toInstant()).isEqualTo(REAL));
            }
        });
    }
}
