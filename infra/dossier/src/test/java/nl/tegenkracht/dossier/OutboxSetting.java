package nl.tegenkracht.dossier;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.tegenkracht.audit.AuditTrails;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.core.dossier.Decision;
import nl.tegenkracht.core.dossier.DomainEvent;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.dossier.Grant;
import nl.tegenkracht.core.dossier.StukReference;
import nl.tegenkracht.crypto.KeyFileVault;
import nl.tegenkracht.dossier.fixture.MemoryMongo;
import nl.tegenkracht.dossier.fixture.StandingClock;
import nl.tegenkracht.dossier.fixture.Zaak;
import nl.tegenkracht.dossier.fixture.ZaakKind;
import nl.tegenkracht.dossier.worklist.WorkList;
import nl.tegenkracht.events.RecordingBroker;
import nl.tegenkracht.starter.TegenkrachtProperties;
import nl.tegenkracht.starter.audit.AuditLog;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/** The outbox with everything around it, without a store, a broker or a service. */
final class OutboxSetting implements AutoCloseable {

    static final DataDomain AMBTELIJK = new DataDomain("ambtelijk");

    final StandingClock clock = new StandingClock("2026-11-22T10:00:00.123Z");
    final MemoryMongo mongo = new MemoryMongo();
    final RecordingBroker broker;
    final OutboxIndex index = new OutboxIndex(mongo);
    final OutboxMapper mapper;
    final OutboxRelay relay;
    final DossierBackend backend;
    final Dossiers<Zaak> dossiers;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Path directory;
    private final AuditTrails trails;

    OutboxSetting(Path directory) {
        this.directory = directory;
        this.broker = new RecordingBroker(directory);
        this.trails = AuditTrails.open(auditDirectory(), directory, "melding-service", clock);
        var audit = new AuditLog(trails);
        this.mapper = new OutboxMapper(JsonMapper.builder().build(), clock, properties(directory));
        var vault = KeyFileVault.in(directory);
        this.backend = new DossierBackend(mongo, new StukStore(mongo, clock::instant, clock),
                new DossierKeys(vault, ServiceName.MELDING), new SealKeys(vault, ServiceName.MELDING), index, mapper,
                new WorkList(mongo), new ReadMarks(mongo), audit, new DossierAlarms(audit, clock, meters),
                new SeenVersions(), clock);
        this.relay = new OutboxRelay(backend, broker.publisher());
        this.dossiers = new Dossiers<>(new ZaakKind(), backend, relay, () -> {});
    }

    static TegenkrachtProperties properties(Path directory) {
        return new TegenkrachtProperties(ServiceName.MELDING, "lokaal", null, null, URI.create("http://issuer.example"),
                null, URI.create("http://localhost"), directory, directory, Event.DEMO_OIN, 7, false, null);
    }

    static void in(DataDomain domain, Runnable work) {
        DomainContext.run(domain, work);
    }

    /** A dossier with this version, of which nothing was sent yet: one event per state and one audit entry. */
    void store(String id, long version, List<StukReference> stukken, String... states) {
        var events = Stream.of(states)
                .map(state -> new DomainEvent(EventType.MELDING_ONTVANGEN, ZaakKind.snapshot(state))).toList();
        var dossier = new Dossier<>(id, version, new Zaak("ontvangen", 0), List.of(new Grant("noa", "melder")),
                stukken, List.of(), events.size());
        var decision = new Decision<>(dossier.state(), dossier.grants(), stukken, events, "gemeld");
        var store = dossiers.store();
        store.insert(store.form().seal(dossier, mapper.lines(store.seal(), dossier, decision, "noa"),
                new SentUpTo(0, version - 1)));
    }

    /** A next version with one event, written without anything being sent. */
    void writeNext(String id, String state) {
        var current = dossiers.findWithoutGrant(id).orElseThrow();
        var event = new DomainEvent(EventType.MELDING_STAND, ZaakKind.snapshot(state));
        var next = new Dossier<>(id, current.version() + 1, new Zaak(state, 0), current.grants(), current.stukken(),
                current.keyWraps(), current.sequence() + 1);
        var decision = new Decision<>(next.state(), next.grants(), List.of(), List.of(event), "gewijzigd");
        var store = dossiers.store();
        index.announce("zaak", id, next.version(), clock.instant());
        store.write(store.form().seal(next, mapper.lines(store.seal(), next, decision, "noa"), SentUpTo.NOTHING));
    }

    /** Sends what this dossier holds. */
    void send(String id) {
        relay.send(dossiers.store(), id);
    }

    /** How often an alarm was raised. */
    double alarms() {
        return meters.get("tegenkracht.dossiers.refused").counter().count();
    }

    /** The dossier as it lies in the store. */
    Document stored(String id) {
        return mongo.all("zaak").stream().filter(document -> document.getString("_id").equals(id))
                .findFirst().orElseThrow();
    }

    List<String> announced() {
        return index.due(Instant.parse("2099-01-01T00:00:00Z"), 100).stream().map(OutboxIndex.Pending::dossier)
                .toList();
    }

    /** Everything in the audit trails, in one text. */
    String audited() {
        try (var files = Files.walk(auditDirectory())) {
            var text = new StringBuilder();
            for (var file : files.filter(path -> path.toString().endsWith(".regels")).toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private Path auditDirectory() {
        return directory.resolve("audit");
    }

    @Override
    public void close() {
        relay.close();
        trails.close();
    }
}
