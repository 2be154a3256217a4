package nl.tegenkracht.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What has been done, so that a run that was cut off goes on: a line per act, with the address of the dossier behind the
 * first act on it. A last line that was cut off does not count; its act is done again and changes nothing.
 */
final class DemoProgress {

    private static final String SEPARATOR = "\t";
    private static final int FIELDS = 3;

    private final Path file;
    private final Set<String> done = new HashSet<>();
    private final Map<String, String> addresses = new HashMap<>();

    DemoProgress(Path file) {
        this.file = file;
        try {
            if (Files.exists(file)) {
                var text = Files.readString(file);
                var whole = text.substring(0, text.lastIndexOf('\n') + 1);
                if (!whole.equals(text)) {
                    Files.writeString(file, whole);
                }
                whole.lines().forEach(this::remember);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void remember(String line) {
        var fields = line.split(SEPARATOR, FIELDS);
        done.add(fields[0]);
        addresses.putIfAbsent(fields[1], fields[2]);
    }

    boolean isDone(DemoAct act) {
        return done.contains(act.key());
    }

    /** Where the dossier of this act is. */
    String address(DemoAct act) {
        return addresses.get(act.thread());
    }

    void done(DemoAct act, String address) {
        var line = String.join(SEPARATOR, act.key(), act.thread(), address);
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        remember(line);
    }
}
