package nl.tegenkracht.audit;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import nl.tegenkracht.contracts.Id;

/** Schrijven dat een stroomstoring overleeft, met bestanden die alleen van de eigenaar zijn. */
final class Schijf {

    private Schijf() {
    }

    /**
     * Een gewone bestandsstroom en geen kanaal: een kanaal gaat dicht zodra de schrijvende draad onderbroken wordt, en
     * dan zou één afgebroken verzoek het spoor van iedereen stoppen.
     */
    static Logbestand nieuw(Path bestand) throws IOException {
        maak(bestand);
        var uit = new FileOutputStream(bestand.toFile(), true);
        return new Logbestand() {

            @Override
            public void voegToe(byte[] bytes) throws IOException {
                uit.write(bytes);
            }

            @Override
            public void opSchijf() throws IOException {
                uit.getFD().sync();
            }

            @Override
            public void close() throws IOException {
                uit.close();
            }
        };
    }

    static void voegToe(Path bestand, byte[] bytes) throws IOException {
        boolean nieuw = !Files.exists(bestand);
        if (nieuw) {
            maak(bestand);
        }
        try (var uit = new FileOutputStream(bestand.toFile(), true)) {
            uit.write(bytes);
            uit.getFD().sync();
        }
        if (nieuw) {
            mapOpSchijf(bestand.getParent());
        }
    }

    static void vervang(Path bestand, byte[] bytes) throws IOException {
        var tijdelijk = tijdelijk(bestand, bytes);
        Files.move(tijdelijk, bestand, StandardCopyOption.ATOMIC_MOVE);
        mapOpSchijf(bestand.getParent());
    }

    /** Zet het bestand neer als het er nog niet is; wie als tweede komt, laat dat van de eerste staan. */
    static void alsNieuw(Path bestand, byte[] bytes) throws IOException {
        var tijdelijk = tijdelijk(bestand, bytes);
        try {
            Files.createLink(bestand, tijdelijk);
        } catch (FileAlreadyExistsException e) {
            // Een ander was eerder; dat bestand geldt.
        } finally {
            Files.delete(tijdelijk);
        }
        mapOpSchijf(bestand.getParent());
    }

    static void map(Path map) throws IOException {
        Files.createDirectories(map,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    static void maak(Path bestand) throws IOException {
        Files.createFile(bestand, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    /** Ook de naam van een nieuw bestand moet op schijf staan. */
    static void mapOpSchijf(Path map) throws IOException {
        try (var kanaal = FileChannel.open(map, StandardOpenOption.READ)) {
            kanaal.force(true);
        }
    }

    private static Path tijdelijk(Path bestand, byte[] bytes) throws IOException {
        var tijdelijk = bestand.resolveSibling(".nieuw-" + Id.random());
        voegToe(tijdelijk, bytes);
        return tijdelijk;
    }
}
