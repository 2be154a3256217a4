package nl.tegenkracht.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bytes of every line are what the hashes and signatures are about: they never change. */
class FileFormatTest {

    private static final String HASH = "0f".repeat(32);
    private static final Instant AT = Instant.parse("2026-11-21T10:00:00.120Z");

    @Test
    void aStoredEntryKeepsItsBytes() {
        var entry = new AuditEntry("00112233445566778899aabbccddeeff", AT, "stuk-gelezen", "d1", "systeem", "gelukt",
                "00f067aa0ba902b7");
        assertBytes(new StoredEntry(7, "a1b2", entry), """
                {"nr":7,"zout":"a1b2","regel":{"id":"00112233445566778899aabbccddeeff",\
                "op":"2026-11-21T10:00:00.120Z","handeling":"stuk-gelezen","object":"d1","actor":"systeem",\
                "uitkomst":"gelukt","operatie":"00f067aa0ba902b7"}}""");
    }

    @Test
    void theVersionOfADossierIsOnlyThereWhenAnActMadeOne() {
        var entry = new AuditEntry("00112233445566778899aabbccddeeff", AT, "gemeld", "d1", "systeem", "gelukt", "",
                3L);
        assertBytes(new StoredEntry(7, "a1b2", entry), """
                {"nr":7,"zout":"a1b2","regel":{"id":"00112233445566778899aabbccddeeff",\
                "op":"2026-11-21T10:00:00.120Z","handeling":"gemeld","object":"d1","actor":"systeem",\
                "uitkomst":"gelukt","operatie":"","versie":3}}""");
    }

    @Test
    void aLinkKeepsItsBytes() {
        assertBytes(new ChainLink(7, HASH, "a" + HASH.substring(1), "b" + HASH.substring(1)), """
                {"nr":7,"regel":"0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f",\
                "vorige":"af0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f",\
                "kop":"bf0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f"}""");
    }

    @Test
    void theStartOfARunKeepsItsBytes() {
        assertBytes(new RunStart(RunStart.VERSION, "melding-service", "fractie-noord", "20261121T100000000Z-0a1b2c3d",
                AT, List.of(new RunStart.Predecessor("20261120T100000000Z-0a1b2c3d", 3, HASH, 512))), """
                        {"versie":1,"dienst":"melding-service","domein":"fractie-noord",\
                        "run":"20261121T100000000Z-0a1b2c3d","begonnen":"2026-11-21T10:00:00.120Z",\
                        "vorige":[{"run":"20261120T100000000Z-0a1b2c3d","nr":3,\
                        "kop":"0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f","bytes":512}]}""");
        assertBytes(new RunStart(RunStart.VERSION, "melding-service", "fractie-noord", "20261121T100000000Z-0a1b2c3d",
                AT, List.of()), """
                        {"versie":1,"dienst":"melding-service","domein":"fractie-noord",\
                        "run":"20261121T100000000Z-0a1b2c3d","begonnen":"2026-11-21T10:00:00.120Z","vorige":[]}""");
    }

    @Test
    void aHeadKeepsItsBytesAndWhatIsSigned() {
        var head = new ChainHead("melding-service", "fractie-noord", "20261121T100000000Z-0a1b2c3d", 7, HASH, AT,
                "0011223344556677", "c2lnbmF0dXJl");
        assertBytes(head, """
                {"dienst":"melding-service","domein":"fractie-noord","run":"20261121T100000000Z-0a1b2c3d",\
                "nr":7,"kop":"0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f",\
                "op":"2026-11-21T10:00:00.120Z","sleutel":"0011223344556677","handtekening":"c2lnbmF0dXJl"}""");
        assertThat(new String(head.signedBytes(), StandardCharsets.UTF_8)).isEqualTo("""
                tegenkracht-auditkop-1
                melding-service
                fractie-noord
                20261121T100000000Z-0a1b2c3d
                7
                0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f
                2026-11-21T10:00:00.120Z
                0011223344556677""");
    }

    private static void assertBytes(Object record, String expected) {
        var bytes = JsonLines.serialize(record);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(expected);
        assertThat(JsonLines.parse(bytes, record.getClass())).hasValueSatisfying(
                parsed -> assertThat(parsed).isEqualTo(record));
    }
}
