package nl.tegenkracht.klacht.regels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Toepasselijkverklaring;
import nl.tegenkracht.klacht.dossier.Dekking;
import nl.tegenkracht.klacht.dossier.Geldend;
import nl.tegenkracht.klacht.proef.Gebeurtenisbron;
import nl.tegenkracht.klacht.proef.MetKlachtService;
import nl.tegenkracht.klacht.proef.Regels;
import nl.tegenkracht.starter.domain.DomainContext;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BeleidsverwerkerTest extends MetKlachtService {

    @Autowired
    private Regelboek regelboek;

    @Test
    void deRegelsetGeldtVanafHaarEersteDagEnNietDaarvoor() {
        DomainContext.run(new DataDomain(AMBTELIJK), () -> {
            assertThat(regelboek.op(Regels.VAN.minusDays(1))).isEmpty();
            assertThat(regelboek.op(Regels.VAN)).map(Geldend::regelset).contains(Regels.kr2021());
            assertThat(regelboek.op(Regels.TOT.minusDays(1))).map(Geldend::dekking)
                    .contains(Dekking.DOOR_DE_REGELING);
        });
    }

    @Test
    void deVerklaringVanEenFractieTeltAlleenBijHaarEnAlleenInHaarTijd() {
        DomainContext.run(new DataDomain(NOORD), () -> {
            assertThat(regelboek.op(LocalDate.of(2023, 12, 31))).map(Geldend::dekking)
                    .contains(Dekking.GEEN_VERKLARING);
            assertThat(regelboek.op(LocalDate.of(2024, 1, 1))).map(Geldend::dekking)
                    .contains(Dekking.DOOR_VERKLARING);
        });
        DomainContext.run(new DataDomain(ZUID), () -> assertThat(regelboek.op(LocalDate.of(2024, 1, 1)))
                .map(Geldend::dekking).contains(Dekking.GEEN_VERKLARING));
    }

    @Test
    void eenVerklaringOverEenAnderWordtHierNietBewaard() {
        var overZuid = new Toepasselijkverklaring(new DataDomain(ZUID), "KR-2021", LocalDate.of(2021, 5, 1),
                LocalDate.of(2021, 6, 1));
        Gebeurtenisbron.beleid().maakBekend("gemeenschappelijk", EventType.TOEPASSELIJKVERKLARING_VAN_KRACHT,
                overZuid);

        Awaitility.await().until(() -> dekking(ZUID) == Dekking.DOOR_VERKLARING);
        assertThat(dekking(NOORD)).isEqualTo(Dekking.GEEN_VERKLARING);
    }

    private Dekking dekking(String domein) {
        return DomainContext.in(new DataDomain(domein),
                () -> regelboek.op(LocalDate.of(2021, 5, 15)).map(Geldend::dekking).orElse(null));
    }
}
