package nl.tegenkracht.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import nl.tegenkracht.audit.ChainVerifier;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** After all that went before, {@code kill -9} too, the audit trail is intact: nothing modified, missing or cut off. */
@EndToEnd
@Order(31)
class AuditTrailTest {

    @Test
    void theAuditTrailOfThisWholeRunIsIntact(RunningPlatform platform) throws Exception {
        var audit = platform.data().resolve("audit");
        var report = new ChainVerifier(audit, audit.resolve("koppen"), platform.keys()).verify();
        assertThat(report.findings()).isEmpty();
        assertThat(report.links()).isPositive();
        System.getLogger("e2e").log(System.Logger.Level.INFO,
                "Audit: {0} trails, {1} runs, {2} links and {3} signed heads in order", report.trails(),
                report.runs(), report.links(), report.heads());
    }
}
