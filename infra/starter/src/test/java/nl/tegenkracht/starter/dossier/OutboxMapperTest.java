package nl.tegenkracht.starter.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.starter.audit.AuditLog;
import nl.tegenkracht.starter.fixture.StandingClock;
import nl.tegenkracht.starter.fixture.ZaakKind;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class OutboxMapperTest {

    private static final String DOSSIER = "0123456789abcdef0123456789abcdef";

    private final StandingClock clock = new StandingClock("2026-11-22T10:00:00.123Z");
    private final OutboxMapper mapper = new OutboxMapper(JsonMapper.builder().build(), clock,
            OutboxSetting.properties(Path.of(".")));

    @Test
    void eventsGoOnCountingWhereTheDossierWas() {
        var documents = mapper.eventDocuments(List.of(event("een"), event("twee")), 4);

        assertThat(documents).extracting(document -> document.getLong("sequence")).containsExactly(5L, 6L);
        assertThat(documents).extracting(document -> document.getString("id")).allMatch(Id::isValid)
                .doesNotHaveDuplicates();
    }

    @Test
    void whatComesOutIsWhatWentIn() {
        var document = mapper.eventDocuments(List.of(event("een")), 0).getFirst();
        var event = mapper.event(document, DOSSIER);

        assertThat(event.id()).isEqualTo(document.getString("id"));
        assertThat(event.type()).isEqualTo(EventType.MELDING_ONTVANGEN.type());
        assertThat(event.source()).isEqualTo(Event.sourceOf(Event.DEMO_OIN, "melding-service"));
        assertThat(event.time()).isEqualTo(clock.instant());
        assertThat(event.subject()).isEqualTo(DOSSIER);
        assertThat(event.sequence()).isOne();
        assertThat(event.epoch()).isEqualTo(7);
        assertThat(event.data().toString()).contains("\"een\"").contains("\"2026-11-21\"");
    }

    @Test
    void anAuditEntryKeepsItsIdHoweverOftenItIsSent() {
        var document = mapper.auditDocuments("gemeld", DOSSIER, "noa").getFirst();
        var entry = mapper.auditEntry(document, DOSSIER);

        assertThat(entry).isEqualTo(mapper.auditEntry(new Document(document), DOSSIER));
        assertThat(entry.id()).matches(Id::isValid);
        assertThat(entry.at()).isEqualTo(clock.instant());
        assertThat(entry.action()).isEqualTo("gemeld");
        assertThat(entry.object()).isEqualTo(DOSSIER);
        assertThat(entry.actor()).isEqualTo("noa");
        assertThat(entry.outcome()).isEqualTo(AuditLog.SUCCEEDED);
        assertThat(entry.operation()).isEqualTo(document.getString("operatie")).matches(Id::isValid);
    }

    private static DomainEvent event(String state) {
        return new DomainEvent(EventType.MELDING_ONTVANGEN, ZaakKind.snapshot(state));
    }
}
