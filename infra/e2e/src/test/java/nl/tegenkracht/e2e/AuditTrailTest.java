package nl.tegenkracht.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import nl.tegenkracht.audit.ChainVerifier;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Na al het voorgaande, ook na {@code kill -9}, is het auditspoor heel: niets gewijzigd, verdwenen of afgekapt. */
@EndToEnd
@Order(31)
class AuditTrailTest {

    @Test
    void theAuditTrailOfThisWholeRunIsIntact(RunningPlatform platform) throws Exception {
        var audit = platform.data().resolve("audit");
        var report = new ChainVerifier(audit, audit.resolve("koppen"), platform.keys()).verify();
        assertThat(report.findings()).isEmpty();
        assertThat(report.links()).isPositive();
        System.getLogger("keten").log(System.Logger.Level.INFO,
                "Audit: {0} sporen, {1} runs, {2} schakels en {3} getekende koppen in orde", report.trails(),
                report.runs(), report.links(), report.heads());
    }
}
