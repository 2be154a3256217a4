package nl.tegenkracht.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Starten of stoppen lukt niet; de boodschap is één zin die de gebruiker zo te lezen krijgt. */
public final class StartFailure extends RuntimeException {

    private final transient Path log;
    private final transient List<String> lines;

    /** @param message één zin in gewoon Nederlands: wat er mis is en wat u kunt doen */
    public StartFailure(String message) {
        this(message, (Throwable) null);
    }

    /** @param cause wat eronder lag, voor wie verder zoekt */
    public StartFailure(String message, Throwable cause) {
        super(message, cause);
        this.log = null;
        this.lines = List.of();
    }

    /**
     * @param log    van het onderdeel dat het niet doet
     * @param lines de laatste daarvan
     */
    public StartFailure(String message, Path log, List<String> lines) {
        super(message);
        this.log = log;
        this.lines = List.copyOf(lines);
    }

    /** Log van het onderdeel dat het niet doet. */
    public Optional<Path> log() {
        return Optional.ofNullable(log);
    }

    /** De laatste regels van dat log. */
    public List<String> lines() {
        return lines == null ? List.of() : lines;
    }
}
