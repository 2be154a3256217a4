package nl.tegenkracht.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.ServiceName;

/** A trail of melding-service in fractie-noord, with a clock that the test sets. */
record TestTrail(Path auditDirectory, Path keyDirectory, AtomicReference<Instant> now) {

    static final DataDomain NOORD = new DataDomain("fractie-noord");
    static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

    static TestTrail in(Path directory) {
        return new TestTrail(directory.resolve("audit"), directory.resolve("sleutels"), new AtomicReference<>(START));
    }

    AuditTrails open() {
        return open(DurableFiles::create);
    }

    AuditTrails open(AppendOnlyFile.Factory factory) {
        return AuditTrails.open(auditDirectory, keyDirectory, ServiceName.MELDING.applicationName(), clock(),
                Duration.ofHours(1), factory);
    }

    /** Writes in a run of its own and closes it. */
    List<AuditEntry> write(int count) {
        try (var trails = open()) {
            var entries = new ArrayList<AuditEntry>();
            for (int i = 0; i < count; i++) {
                entries.add(entry());
                trails.of(NOORD).write(entries.getLast());
            }
            return entries;
        }
    }

    AuditEntry entry() {
        return entry(now.get());
    }

    static AuditEntry entry(Instant at) {
        return new AuditEntry(Id.random(), at, "stuk-gelezen", Id.random(), Id.random(), "gelukt",
                "00f067aa0ba902b7");
    }

    TrailDirectory directory() {
        return TrailDirectory.of(auditDirectory, headsDirectory(), ServiceName.MELDING.applicationName(),
                NOORD.value());
    }

    Path headsDirectory() {
        return auditDirectory.resolve(TrailDirectory.HEADS);
    }

    VerificationReport verify() throws IOException {
        return new ChainVerifier(auditDirectory, headsDirectory(), keyDirectory).verify();
    }

    /** Proposes, signs and carries out a decision to erase everything from before this time. */
    int erase(AuditTrails trails, Instant before) throws IOException {
        var decision = decide(trails, before);
        return decision.ranges().isEmpty() ? 0 : trails.of(NOORD).erase(decision);
    }

    ErasureDecision decide(AuditTrails trails, Instant before) throws IOException {
        if (!Files.exists(erasureKey())) {
            ErasureKey.create(erasureKey().getParent());
            Files.copy(erasureKey().resolveSibling("wissing.openbaar"), keyDirectory.resolve("wissing.openbaar"));
        }
        return ErasureKey.sign(erasureKey(), new ErasureDecision(1, ServiceName.MELDING.applicationName(),
                NOORD.value(), before, "P5Y", "selectielijst 2026/3", trails.of(NOORD).proposeErasure(before), "", ""));
    }

    /** Lies where no service can read it. */
    Path erasureKey() {
        return auditDirectory.resolveSibling("wissing").resolve("wissing.sleutel");
    }

    /** The trail as read: every stored entry whose link is there too, of all runs, in order. */
    List<AuditEntry> readEntries() throws IOException {
        var entries = new ArrayList<AuditEntry>();
        for (var run : directory().runs()) {
            var links = new HashSet<String>();
            JsonLines.read(directory().chainFile(run), Long.MAX_VALUE, bytes -> {
                JsonLines.parse(bytes, ChainLink.class).ifPresent(link -> links.add(link.entryHash()));
                return true;
            });
            JsonLines.read(directory().entriesFile(run), Long.MAX_VALUE, bytes -> {
                JsonLines.parse(bytes, StoredEntry.class).filter(stored -> links.contains(Hash.of(bytes)))
                        .ifPresent(stored -> entries.add(stored.entry()));
                return true;
            });
        }
        return entries;
    }

    /** Rewrites a file line by line, as someone with access to the disk would. */
    static void tamper(Path file, UnaryOperator<List<String>> edit) throws IOException {
        var lines = edit.apply(new ArrayList<>(Files.readAllLines(file)));
        Files.writeString(file, lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
    }

    private Clock clock() {
        return new Clock() {

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }
}
