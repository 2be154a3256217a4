package nl.tegenkracht.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Starting or stopping fails; the message is one sentence that the user gets to read as it is. */
public final class StartFailure extends RuntimeException {

    private final transient Path log;
    private final transient List<String> lines;

    /** @param message one sentence from {@link Texts}: what is wrong and what the user can do */
    public StartFailure(String message) {
        this(message, (Throwable) null);
    }

    /** @param cause what lay beneath it, for whoever searches further */
    public StartFailure(String message, Throwable cause) {
        super(message, cause);
        this.log = null;
        this.lines = List.of();
    }

    /**
     * @param log   of the part that does not work
     * @param lines the last ones of it
     */
    public StartFailure(String message, Path log, List<String> lines) {
        super(message);
        this.log = log;
        this.lines = List.copyOf(lines);
    }

    /** Log of the part that does not work. */
    public Optional<Path> log() {
        return Optional.ofNullable(log);
    }

    /** The last lines of that log. */
    public List<String> lines() {
        return lines == null ? List.of() : lines;
    }
}
