package nl.tegenkracht.keten;

import static org.assertj.core.api.Assertions.assertThat;

import nl.tegenkracht.audit.Verificateur;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Na al het voorgaande, ook na {@code kill -9}, is het auditspoor heel: niets gewijzigd, verdwenen of afgekapt. */
@Ketentoets
@Order(31)
class AuditspoorTest {

    @Test
    void hetAuditspoorVanDezeHeleRunIsHeel(Keten keten) throws Exception {
        var audit = keten.data().resolve("audit");
        var rapport = new Verificateur(audit, audit.resolve("koppen"), keten.sleutels()).controleer();
        assertThat(rapport.bevindingen()).isEmpty();
        assertThat(rapport.schakels()).isPositive();
        System.getLogger("keten").log(System.Logger.Level.INFO,
                "Audit: {0} sporen, {1} runs, {2} schakels en {3} getekende koppen in orde", rapport.sporen(),
                rapport.runs(), rapport.schakels(), rapport.koppen());
    }
}
