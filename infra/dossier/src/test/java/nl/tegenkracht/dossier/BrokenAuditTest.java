package nl.tegenkracht.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import nl.tegenkracht.audit.AuditNotWritten;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.fixture.SampleService;
import nl.tegenkracht.dossier.fixture.Zaak;
import nl.tegenkracht.dossier.fixture.ZaakKind;
import nl.tegenkracht.testkit.AuditLines;
import nl.tegenkracht.testkit.BrokenAudit;
import nl.tegenkracht.testkit.TestClient;
import nl.tegenkracht.testkit.TestPerson;
import nl.tegenkracht.testkit.TestPlatform;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The disk refuses the audit entry of a reading: then nobody reads, and once it no longer refuses everybody can. */
@Tag("service")
@Tag("timing")
@SpringBootTest(classes = SampleService.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DirtiesContext
class BrokenAuditTest {

    private static final DataDomain DOMAIN = new DataDomain("fractie-noord");
    private static final BrokenAudit AUDIT = BrokenAudit.of(ServiceName.MELDING, DOMAIN);
    private static final String VERHAAL = "merkteken-broken-audit";

    @LocalServerPort
    private int port;
    @Autowired
    private Dossiers<Zaak> dossiers;

    @DynamicPropertySource
    static void registerPlatform(DynamicPropertyRegistry registry) {
        TestPlatform.instance().register(registry, ServiceName.MELDING);
        AUDIT.register(registry);
    }

    @Test
    @Order(1)
    void aReadThatCannotBeAuditedGivesNoContent() {
        var melder = new Caller(DOMAIN, "melder-audit", Hoedanigheid.MEDEWERKER, Set.of(), List.of(),
                Set.of("melder-audit"), "session");
        var dossier = DomainContext.in(DOMAIN, () -> create(melder));

        assertThatThrownBy(() -> DomainContext.in(DOMAIN,
                () -> dossiers.stukken().text(dossier, dossier.stukken().getFirst(), melder)))
                .isInstanceOf(AuditNotWritten.class).hasMessageNotContaining(VERHAAL);
        assertThatThrownBy(() -> DomainContext.in(DOMAIN,
                () -> dossiers.stukken().readWithin(Integer.MAX_VALUE, dossier, StukType.text("verhaal"),
                        List.of(dossier.stukken().getFirst(), dossier.stukken().getFirst()), melder)))
                .as("a group").isInstanceOf(AuditNotWritten.class).hasMessageNotContaining(VERHAAL);
    }

    @Test
    @Order(2)
    void theAnswerIsThenA503WithoutContentUntilTheAuditCanBeWrittenAgain() {
        var id = Id.random();
        var visitor = TestClient.of(port, ServiceName.MELDING, TestPerson.medewerker("melder-audit", DOMAIN.value()));
        visitor.post("/v1/zaken", "{\"id\":\"" + id + "\",\"verhaal\":\"" + VERHAAL + "\"}");

        var refused = visitor.get("/v1/zaken/" + id);

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.body()).doesNotContain(VERHAAL);
        AUDIT.mend();
        await().until(() -> visitor.get("/v1/zaken/" + id).status() == 200);
        assertThat(visitor.get("/v1/zaken/" + id).body()).contains(VERHAAL);
        assertThat(AuditLines.in(AUDIT.directory(), ServiceName.MELDING, DOMAIN).about(id))
                .filteredOn(line -> line.act().equals("verhaal.gelezen")).hasSize(2);
    }

    private Dossier<Zaak> create(Caller melder) {
        var draft = dossiers.draft(Id.random());
        var stuk = dossiers.stukken().write(draft, StukType.text("verhaal"), VERHAAL, melder);
        return dossiers.create(draft, ZaakKind.opened(melder, List.of(stuk), "ontvangen"), melder);
    }
}
