package nl.tegenkracht.lokaal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Starten of stoppen lukt niet; de boodschap is één zin die de gebruiker zo te lezen krijgt. */
public final class StartFout extends RuntimeException {

    private final transient Path log;
    private final transient List<String> regels;

    /** @param boodschap één zin in gewoon Nederlands: wat er mis is en wat u kunt doen */
    public StartFout(String boodschap) {
        this(boodschap, (Throwable) null);
    }

    /** @param oorzaak wat eronder lag, voor wie verder zoekt */
    public StartFout(String boodschap, Throwable oorzaak) {
        super(boodschap, oorzaak);
        this.log = null;
        this.regels = List.of();
    }

    /**
     * @param log    van het onderdeel dat het niet doet
     * @param regels de laatste daarvan
     */
    public StartFout(String boodschap, Path log, List<String> regels) {
        super(boodschap);
        this.log = log;
        this.regels = List.copyOf(regels);
    }

    /** Log van het onderdeel dat het niet doet. */
    public Optional<Path> log() {
        return Optional.ofNullable(log);
    }

    /** De laatste regels van dat log. */
    public List<String> regels() {
        return regels == null ? List.of() : regels;
    }
}
