package nl.tegenkracht.identity.inloggen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InlogremTest {

    private Instant nu = Instant.parse("2026-11-21T09:00:00Z");
    private final Inlogrem rem = new Inlogrem(klok());

    @Test
    void hetWachtenWordtElkeKeerTweeKeerZoLangEnNooitLangerDanEenKwartier() {
        var verwacht = List.of(0, 0, 0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900);
        for (int seconden : verwacht) {
            assertThat(rem.magProberen("merel")).isTrue();
            if (seconden > 0) {
                nu = nu.plusSeconds(seconden - 1);
                assertThat(rem.magProberen("merel")).as("na %s seconden min een", seconden).isFalse();
                nu = nu.plusSeconds(1);
            }
        }
    }

    @Test
    void eenGeluktePogingMaaktSchoonSchip() {
        for (int poging = 1; poging <= 4; poging++) {
            rem.magProberen("merel");
        }
        rem.gelukt("merel");

        for (int poging = 1; poging <= 5; poging++) {
            assertThat(rem.magProberen("merel")).isTrue();
        }
        assertThat(rem.magProberen("merel")).isFalse();
    }

    @Test
    void wieVeelPogingenTegelijkDoetKrijgtErNietMeer() {
        var toegestaan = new AtomicInteger();
        try (var draden = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int poging = 0; poging < 200; poging++) {
                draden.submit(() -> {
                    if (rem.magProberen("merel")) {
                        toegestaan.incrementAndGet();
                    }
                });
            }
        }

        assertThat(toegestaan).hasValue(5);
    }

    private Clock klok() {
        return new Clock() {

            @Override
            public ZoneId getZone() {
                return ZoneId.of("UTC");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return nu;
            }
        };
    }
}
