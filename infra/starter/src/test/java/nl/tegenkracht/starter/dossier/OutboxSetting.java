package nl.tegenkracht.starter.dossier;

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
import nl.tegenkracht.crypto.KeyFileVault;
import nl.tegenkracht.starter.TegenkrachtProperties;
import nl.tegenkracht.starter.audit.AuditLog;
import nl.tegenkracht.starter.domain.DomainContext;
import nl.tegenkracht.starter.fixture.MemoryMongo;
import nl.tegenkracht.starter.fixture.StandingClock;
import nl.tegenkracht.starter.fixture.Zaak;
import nl.tegenkracht.starter.fixture.ZaakKind;
import nl.tegenkracht.starter.messaging.RecordingBroker;
import nl.tegenkracht.starter.worklist.WorkList;
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
    private final Path directory;
    private final AuditTrails trails;

    OutboxSetting(Path directory) {
        this.directory = directory;
        this.broker = new RecordingBroker(directory);
        this.trails = AuditTrails.open(auditDirectory(), directory, "melding-service", clock);
        var audit = new AuditLog(trails);
        this.mapper = new OutboxMapper(JsonMapper.builder().build(), clock, properties(directory));
        this.relay = new OutboxRelay(mongo, index, mapper, broker.publisher(), audit);
        this.backend = new DossierBackend(mongo, new StukStore(mongo, clock),
                new DossierKeys(KeyFileVault.in(directory), ServiceName.MELDING), index, mapper, new WorkList(mongo),
                audit, clock);
        this.dossiers = new Dossiers<>(new ZaakKind(), backend, relay);
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
        var format = new DossierDocument<Zaak>(mongo.getConverter(), Zaak.class);
        mongo.getCollection(Dossiers.COLLECTION).insertOne(format.write(dossier, mapper.eventDocuments(events, 0),
                mapper.auditDocuments("gemeld", id, "noa")));
    }

    /** The dossier as it lies in the store. */
    Document stored(String id) {
        return mongo.all(Dossiers.COLLECTION).stream().filter(document -> document.getString("_id").equals(id))
                .findFirst().orElseThrow();
    }

    List<String> announced() {
        return index.openSince(Instant.parse("2099-01-01T00:00:00Z"), 100);
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
