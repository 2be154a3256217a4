package nl.tegenkracht.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * A data folder that an earlier version filled and left behind by {@code kill -9}, kept as a fixture.
 *
 * @param name the tag or commit id of that version
 */
record EarlierData(String name, Path archive, EarlierInventory inventory) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Every kept one, the oldest and the newest alike. */
    static List<EarlierData> all() {
        try (var folders = Files.list(Path.of(EarlierData.class.getResource("/earlier").toURI()))) {
            return folders.filter(Files::isDirectory).sorted().map(EarlierData::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EarlierData read(Path folder) {
        var inventory = JSON.readValue(folder.resolve("inventory.json"), EarlierInventory.class);
        return new EarlierData(folder.getFileName().toString(), folder.resolve("data.tar.gz"), inventory);
    }

    /** As it was left behind, in a directory of its own that a next run replaces. */
    Path extract() {
        var directory = RunningPlatform.targetDirectory().resolve("earlier").resolve(name);
        try {
            RunningPlatform.deleteTree(directory);
            Files.createDirectories(directory);
            unpackInto(directory);
            keepLegalDate(directory.resolve("data"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return directory.resolve("data");
    }

    /** With the system's own tar: it restores the modes of key files and the holes in the broker's files. */
    private void unpackInto(Path directory) throws IOException {
        var tar = startTar(directory);
        try {
            var output = new String(tar.getInputStream().readAllBytes());
            if (tar.waitFor() != 0) {
                throw new IllegalStateException("tar could not unpack " + archive + ": " + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Process startTar(Path directory) {
        try {
            return new ProcessBuilder("tar", "-xzf", archive.toString(), "-C", directory.toString())
                    .redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The test unpacks earlier data with the program tar, which is missing: install it.", e);
        }
    }

    /**
     * Figures are of the legal year of today, so the legal clock is put back to when everything was killed, as much
     * ahead as it was then: next year the same figures are asked.
     */
    private void keepLegalDate(Path data) throws IOException {
        var file = data.resolve("rechtsklok");
        var ahead = Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
        Files.writeString(file, ahead.minus(Duration.between(inventory.stoppedAt(), Instant.now())).toString());
    }

    @Override
    public String toString() {
        return name;
    }
}
