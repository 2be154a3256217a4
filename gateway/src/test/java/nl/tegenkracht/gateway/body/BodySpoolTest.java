package nl.tegenkracht.gateway.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import nl.tegenkracht.gateway.body.BodyNotTaken.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class BodySpoolTest {

    private static final long LIMIT = 4L << 20;

    @TempDir
    private Path directory;

    private SpoolQuota quota;
    private BodySpool spool;

    @BeforeEach
    void setUp() throws GeneralSecurityException {
        open(DataSize.ofMegabytes(8), DataSize.ofMegabytes(64), 4, 16, DataSize.ofMegabytes(1));
    }

    private void open(DataSize perPerson, DataSize inAll, int arriving, int arrivingInAll, DataSize memory)
            throws GeneralSecurityException {
        var properties = new BodyProperties(directory, perPerson, inAll, arriving, arrivingInAll, memory);
        quota = new SpoolQuota(properties);
        spool = new BodySpool(quota, properties);
    }

    private SpooledBody takeIn(byte[] content, String person) throws IOException {
        return spool.takeIn(new ByteArrayInputStream(content), LIMIT, person);
    }

    private static byte[] content(int length) {
        var content = new byte[length];
        for (int i = 0; i < length; i++) {
            content[i] = (byte) (i * 31 + i / 251);
        }
        return content;
    }

    @Test
    void strangersTogetherHaveAQuarterSoThatThereIsAlwaysRoomForWhoIsKnown() throws Exception {
        open(DataSize.ofMegabytes(8), DataSize.ofMegabytes(16), 4, 16, DataSize.ofMegabytes(1));
        var held = new ArrayList<SpooledBody>();
        for (int i = 0; i < 4; i++) {
            held.add(takeIn(content(1 << 20), SpoolQuota.STRANGER + i));
        }
        assertThatThrownBy(() -> takeIn(content(1), SpoolQuota.STRANGER + "5")).isInstanceOfSatisfying(
                BodyNotTaken.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.ALL_FULL));
        for (int i = 0; i < 12; i++) {
            held.add(takeIn(content(1 << 20), "person " + i));
        }
        held.forEach(SpooledBody::close);
        takeIn(content(1 << 20), SpoolQuota.STRANGER + "5").close();
        assertNothingIsHeld();
    }

    private void assertNothingIsHeld() {
        assertThat(quota.bytes()).isZero();
        assertThat(quota.memory()).isZero();
        assertThat(quota.arriving()).isZero();
        assertThat(quota.persons()).isZero();
    }

    @Test
    void aBodyOfAnySizeComesBackAsItWasAndMoreThanOnce() throws IOException {
        for (int length : new int[]{0, 1, 1023, 1024, 1025, 64 << 10, (64 << 10) + 1, 300_000, 4 << 20}) {
            try (var body = takeIn(content(length), "noa")) {
                assertThat(body.length()).isEqualTo(length);
                assertThat(body.isWhole()).isTrue();
                assertThat(body.isOnDisk()).isEqualTo(length >= 64 << 10);
                assertThat(body.read().readAllBytes()).isEqualTo(content(length));
                assertThat(body.read().readAllBytes()).isEqualTo(content(length));
            }
            assertNothingIsHeld();
        }
    }

    @Test
    void aLargeBodyHasNoNameOnDiskAndNothingOfItCanBeReadThere() throws IOException, GeneralSecurityException {
        var text = "een geheim verhaal ".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        try (var body = takeIn(text, "noa")) {
            assertThat(body.isOnDisk()).isTrue();
            assertThat(Files.list(directory)).isEmpty();
            var found = new ArrayList<String>();
            try (var descriptors = Files.list(Path.of("/proc/self/fd"))) {
                for (var descriptor : descriptors.toList()) {
                    if (Files.isSymbolicLink(descriptor)
                            && Files.readSymbolicLink(descriptor).toString().startsWith(directory + "/tk-")) {
                        found.add(contentOf(descriptor));
                    }
                }
            }
            assertThat(found).singleElement().asString().hasSizeGreaterThan(text.length)
                    .doesNotContain("geheim", "verhaal");
        }
    }

    private static String contentOf(Path descriptor) throws IOException {
        try (var channel = FileChannel.open(descriptor)) {
            var bytes = ByteBuffer.allocate((int) channel.size());
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // Until all has been read.
            }
            return new String(bytes.array(), StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void whatIsHeldGrowsWithWhatArrivesNotWithWhatWasAnnounced() throws IOException {
        var oneByte = new InputStream() {

            private int reads;

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                if (reads++ == 0) {
                    return 1;
                }
                assertThat(quota.bytes()).isEqualTo(1);
                assertThat(quota.memory()).isEqualTo(1024);
                throw new IOException("the visitor leaves");
            }
        };
        assertThatExceptionOfType(BodyNotTaken.class).isThrownBy(() -> spool.takeIn(oneByte, LIMIT, "noa"))
                .matches(refused -> refused.reason() == Reason.BROKEN_OFF);
        assertNothingIsHeld();
    }

    @Test
    void whenMemoryIsFullSmallBodiesWaitOnDiskToo() throws IOException {
        var held = new ArrayList<SpooledBody>();
        for (int i = 0; i < 200; i++) {
            held.add(takeIn(content(20_000), "person-" + i));
            assertThat(quota.memory()).isLessThanOrEqualTo(1 << 20);
        }
        assertThat(held.stream().filter(SpooledBody::isOnDisk).count()).isBetween(150L, 199L);
        for (var body : held) {
            assertThat(body.read().readAllBytes()).isEqualTo(content(20_000));
            body.close();
        }
        assertNothingIsHeld();
    }

    @Test
    void onePersonHoldsNoMoreThanTheirShareAndOthersNoticeNothing() throws IOException {
        var first = takeIn(content(4 << 20), "noa");
        var second = takeIn(content(4 << 20), "noa");
        assertThatExceptionOfType(BodyNotTaken.class).isThrownBy(() -> takeIn(content(1), "noa"))
                .matches(refused -> refused.reason() == Reason.PERSON_FULL);
        takeIn(content(1000), "zeno").close();
        first.close();
        takeIn(content(1000), "noa").close();
        second.close();
        assertNothingIsHeld();
    }

    @Test
    void everybodyTogetherHoldsNoMoreThanThereIsRoomFor() throws IOException, GeneralSecurityException {
        open(DataSize.ofMegabytes(8), DataSize.ofMegabytes(10), 4, 16, DataSize.ofMegabytes(1));
        try (var noas = takeIn(content(4 << 20), "noa"); var zenos = takeIn(content(4 << 20), "zeno")) {
            assertThatExceptionOfType(BodyNotTaken.class).isThrownBy(() -> takeIn(content(4 << 20), "vera"))
                    .matches(refused -> refused.reason() == Reason.ALL_FULL);
            assertThat(noas.length() + zenos.length()).isEqualTo(8 << 20);
        }
        assertNothingIsHeld();
    }

    @Test
    void onePersonHasOnlySoManyBodiesArrivingAtOnce() throws IOException {
        var nested = new InputStream() {

            private int depth;

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                assertThat(quota.arriving()).isEqualTo(++depth);
                takeIn(content(10), "zeno").close();
                spool.takeIn(this, LIMIT, "noa").close();
                return -1;
            }
        };
        assertThatExceptionOfType(BodyNotTaken.class).isThrownBy(() -> spool.takeIn(nested, LIMIT, "noa"));
        assertThat(nested.depth).isEqualTo(4);
        assertNothingIsHeld();
    }

    @Test
    void whatIsTooLargeIsGoneAgainAtOnce() {
        assertThatExceptionOfType(BodyNotTaken.class).isThrownBy(() -> takeIn(content((4 << 20) + 1), "noa"))
                .matches(refused -> refused.reason() == Reason.TOO_LARGE);
        assertNothingIsHeld();
    }

    @Test
    void ofAnAnswerThatDoesNotFitTheBeginningIsTakenInAndTheRestIsStillThere() throws IOException {
        var answer = new ByteArrayInputStream(content(3 << 20));
        try (var body = spool.takeInAnswer(answer, 2 << 20, "noa")) {
            assertThat(body.isWhole()).isFalse();
            var all = ByteBuffer.allocate(3 << 20).put(body.read().readAllBytes()).put(answer.readAllBytes());
            assertThat(all.array()).isEqualTo(content(3 << 20));
        }
        assertNothingIsHeld();
    }

    @Test
    void anAnswerForWhichAPersonHasNoRoomLeftIsNotLost() throws IOException {
        try (var first = takeIn(content(4 << 20), "noa"); var second = takeIn(content((4 << 20) - 5_000), "noa")) {
            var answer = new ByteArrayInputStream(content(100_000));
            try (var body = spool.takeInAnswer(answer, 2 << 20, "noa")) {
                assertThat(body.isWhole()).isFalse();
                var all = ByteBuffer.allocate(100_000).put(body.read().readAllBytes()).put(answer.readAllBytes());
                assertThat(all.array()).isEqualTo(content(100_000));
            }
            assertThat(first.length()).isGreaterThan(second.length());
        }
        assertNothingIsHeld();
    }

    @Test
    void withoutADirectoryLargeBodiesAreRefusedAndSmallOnesAreNot() throws IOException, GeneralSecurityException {
        var file = Files.createFile(directory.resolve("file"));
        var properties = new BodyProperties(file, DataSize.ofMegabytes(8), DataSize.ofMegabytes(8), 4, 4,
                DataSize.ofMegabytes(1));
        quota = new SpoolQuota(properties);
        spool = new BodySpool(quota, properties);
        takeIn(content(1000), "noa").close();
        assertThatExceptionOfType(BodyNotTaken.class).isThrownBy(() -> takeIn(content(100_000), "noa"))
                .matches(refused -> refused.reason() == Reason.DISK_FAILED);
        assertNothingIsHeld();
    }
}
