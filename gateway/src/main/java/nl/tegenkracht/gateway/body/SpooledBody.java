package nl.tegenkracht.gateway.body;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import nl.tegenkracht.gateway.body.BodyNotTaken.Reason;

/** A body that has been taken in: in memory if it is small, otherwise in a sealed file. Closing forgets it. */
public final class SpooledBody implements AutoCloseable {

    static final int IN_MEMORY = 64 << 10;
    private static final int FIRST_ROOM = 1 << 10;
    private static final int CHUNK = 8 << 10;

    private final SpoolQuota.Share share;
    private final FileSource files;
    private byte[] memory = new byte[0];
    private SealedFile file;
    private long length;
    private boolean whole;

    /** Where a file comes from, if it is needed. */
    @FunctionalInterface
    interface FileSource {

        SealedFile create() throws IOException;
    }

    SpooledBody(SpoolQuota.Share share, FileSource files) {
        this.share = share;
        this.files = files;
    }

    /** Reads to the end, or up to the limit: then the rest is still in the source. */
    void fill(InputStream source, long limit) throws IOException {
        if (fillMemory(source, limit)) {
            return;
        }
        file = createFile();
        try (var out = file.write()) {
            write(out, memory, (int) length);
            memory = new byte[0];
            share.freeMemory();
            copy(source, out, limit);
        }
    }

    /** False if it does not fit in memory. */
    private boolean fillMemory(InputStream source, long limit) throws IOException {
        while (length < limit) {
            if (length == memory.length && !enlarge()) {
                return false;
            }
            int count = source.read(memory, (int) length, (int) (Math.min(memory.length, limit) - length));
            if (count < 0) {
                whole = true;
                return true;
            }
            arrived(count);
        }
        return true;
    }

    private boolean enlarge() {
        int room = Math.max(FIRST_ROOM, 2 * memory.length);
        if (room > IN_MEMORY || !share.addMemory(room - memory.length)) {
            return false;
        }
        memory = Arrays.copyOf(memory, room);
        return true;
    }

    private void copy(InputStream source, OutputStream out, long limit) throws IOException {
        var chunk = new byte[CHUNK];
        while (length < limit) {
            int count = source.read(chunk, 0, (int) Math.min(chunk.length, limit - length));
            if (count < 0) {
                whole = true;
                return;
            }
            ProcessorTurns.take(() -> write(out, chunk, count));
            arrived(count);
        }
    }

    /** What has been read is kept, also if it was the last that could be. */
    private void arrived(int count) throws BodyNotTaken {
        length += count;
        share.add(count);
    }

    private SealedFile createFile() throws BodyNotTaken {
        try {
            return files.create();
        } catch (IOException error) {
            throw new BodyNotTaken(Reason.DISK_FAILED, error);
        }
    }

    private static void write(OutputStream out, byte[] bytes, int count) throws BodyNotTaken {
        try {
            out.write(bytes, 0, count);
        } catch (IOException error) {
            throw new BodyNotTaken(Reason.DISK_FAILED, error);
        }
    }

    boolean isOnDisk() {
        return file != null;
    }

    /** Whether this is all there was. */
    public boolean isWhole() {
        return whole;
    }

    public long length() {
        return length;
    }

    /** All of it from the beginning, by one reader at a time. */
    public InputStream read() throws IOException {
        return file == null
                ? new ByteArrayInputStream(memory, 0, (int) length)
                : ProcessorTurns.piecemeal(file.read());
    }

    @Override
    public void close() {
        memory = new byte[0];
        length = 0;
        share.close();
        if (file != null) {
            file.close();
        }
    }
}
