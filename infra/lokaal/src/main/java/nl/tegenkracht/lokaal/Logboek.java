package nl.tegenkracht.lokaal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Het log van één onderdeel; wat een vorige keer schreef blijft staan, tot het te groot wordt. */
final class Logboek {

    private static final long TE_GROOT = 5_000_000;
    private static final int HOOGSTENS = 64_000;

    private final Path bestand;
    private final long begin;

    private Logboek(Path bestand, long begin) {
        this.bestand = bestand;
        this.begin = begin;
    }

    /** Maakt plaats en onthoudt waar wat nu begint. */
    static Logboek open(Path bestand) {
        try {
            Files.createDirectories(bestand.getParent());
            if (Files.exists(bestand) && Files.size(bestand) > TE_GROOT) {
                Files.move(bestand, bestand.resolveSibling(bestand.getFileName() + ".1"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            return new Logboek(bestand, Files.exists(bestand) ? Files.size(bestand) : 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path bestand() {
        return bestand;
    }

    /** De laatste regels die er sinds {@link #open} bij kwamen. */
    List<String> laatste(int aantal) {
        try (var kanaal = Files.newByteChannel(bestand)) {
            kanaal.position(Math.max(begin, kanaal.size() - HOOGSTENS));
            var tekst = new String(Channels.newInputStream(kanaal).readAllBytes(),
                    StandardCharsets.UTF_8);
            var regels = tekst.lines().toList();
            return regels.subList(Math.max(0, regels.size() - aantal), regels.size());
        } catch (IOException e) {
            return List.of();
        }
    }
}
