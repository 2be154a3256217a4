package nl.tegenkracht.starter.klok;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Een rechtsklok die een bestand volgt waarin staat hoeveel hij voorloopt, als ISO-duur ({@code P3D}, {@code PT2H}). */
final class Demoklok implements Rechtsklok {

    private final Clock technisch;
    private final Path verschuiving;

    Demoklok(Clock technisch, Path verschuiving) {
        this.technisch = technisch;
        this.verschuiving = verschuiving;
    }

    @Override
    public Instant nu() {
        try {
            return technisch.instant().plus(Duration.parse(Files.readString(verschuiving).strip()));
        } catch (NoSuchFileException e) {
            return technisch.instant();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
