package nl.tegenkracht.keten;

import static org.assertj.core.api.Assertions.assertThat;

import nl.tegenkracht.audit.ChainVerifier;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Na al het voorgaande, ook na {@code kill -9}, is het auditspoor heel: niets gewijzigd, verdwenen of afgekapt. */
@Ketentoets
@Order(31)
class AuditspoorTest {

    @Test
    void hetAuditspoorVanDezeHeleRunIsHeel(Keten keten) throws Exception {
        var audit = keten.data().resolve("audit");
        var rapport = new ChainVerifier(audit, audit.resolve("koppen"), keten.sleutels()).verify();
        assertThat(rapport.findings()).isEmpty();
        assertThat(rapport.links()).isPositive();
        System.getLogger("keten").log(System.Logger.Level.INFO,
                "Audit: {0} sporen, {1} runs, {2} schakels en {3} getekende koppen in orde", rapport.trails(),
                rapport.runs(), rapport.links(), rapport.heads());
    }
}
