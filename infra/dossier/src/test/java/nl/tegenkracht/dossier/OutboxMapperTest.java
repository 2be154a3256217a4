package nl.tegenkracht.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.core.dossier.DomainEvent;
import nl.tegenkracht.dossier.fixture.StandingClock;
import nl.tegenkracht.dossier.fixture.ZaakKind;
import nl.tegenkracht.starter.audit.AuditLog;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class OutboxMapperTest {

    private static final String DOSSIER = "0123456789abcdef0123456789abcdef";

    private final StandingClock clock = new StandingClock("2026-11-22T10:00:00.123Z");
    private final OutboxMapper mapper = new OutboxMapper(JsonMapper.builder().build(), clock,
            OutboxSetting.properties(Path.of(".")));

    @Test
    void whatComesOutIsWhatWentIn() {
        var line = mapper.line(event("een"), 5);
        var event = mapper.event(SealedJson.read(SealedJson.write(line), EventLine.class), DOSSIER);

        assertThat(event.id()).isEqualTo(line.id()).matches(Id::isValid);
        assertThat(event.type()).isEqualTo(EventType.MELDING_ONTVANGEN.type());
        assertThat(event.source()).isEqualTo(Event.sourceOf(Event.DEMO_OIN, "melding-service"));
        assertThat(event.time()).isEqualTo(clock.instant());
        assertThat(event.subject()).isEqualTo(DOSSIER);
        assertThat(event.sequence()).isEqualTo(5);
        assertThat(event.epoch()).isEqualTo(7);
        assertThat(event.data().toString()).contains("\"een\"").contains("\"2026-11-21\"");
    }

    @Test
    void anAuditEntryKeepsItsIdHoweverOftenItIsSentAndSaysWhichVersionCameOfTheAct() {
        var line = mapper.act("gemeld", DOSSIER, "noa");
        var entry = mapper.auditEntry(line, DOSSIER, 3);

        assertThat(entry).isEqualTo(
                mapper.auditEntry(SealedJson.read(SealedJson.write(line), ActLine.class), DOSSIER, 3));
        assertThat(entry.id()).matches(Id::isValid);
        assertThat(entry.at()).isEqualTo(clock.instant());
        assertThat(entry.action()).isEqualTo("gemeld");
        assertThat(entry.object()).isEqualTo(DOSSIER);
        assertThat(entry.actor()).isEqualTo("noa");
        assertThat(entry.outcome()).isEqualTo(AuditLog.SUCCEEDED);
        assertThat(entry.operation()).matches(Id::isValid);
        assertThat(entry.version()).isEqualTo(3);
    }

    private static DomainEvent event(String state) {
        return new DomainEvent(EventType.MELDING_ONTVANGEN, ZaakKind.snapshot(state));
    }
}
