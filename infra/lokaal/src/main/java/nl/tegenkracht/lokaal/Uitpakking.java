package nl.tegenkracht.lokaal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.Deflater;

/**
 * Maakt van een uitvoerbare jar van Spring Boot een gewone: de klassen in een jar, de bibliotheken ernaast in
 * {@code lib/}, in de volgorde van het klassepad. Hetzelfde als {@code -Djarmode=tools extract}, maar zonder voor elk
 * onderdeel een JVM te starten: dat kost op twee cores een kwart van de eerste start.
 */
final class Uitpakking {

    private static final String KLASSEN = "BOOT-INF/classes/";
    private static final String INDEX = "BOOT-INF/classpath.idx";
    private static final Attributes.Name START = new Attributes.Name("Start-Class");

    private Uitpakking() {
    }

    /**
     * @param doel bestaande map; de jar krijgt daar zijn eigen naam
     * @throws IOException als de jar niet de indeling van Spring Boot heeft
     */
    static void pakUit(Path jar, Path doel) throws IOException {
        try (var bron = new JarFile(jar.toFile())) {
            var bibliotheken = bibliotheken(bron);
            var lib = Files.createDirectory(doel.resolve("lib"));
            for (var naam : bibliotheken) {
                Files.copy(bron.getInputStream(bron.getEntry(naam)), lib.resolve(Path.of(naam).getFileName()));
            }
            try (var uit = Files.newOutputStream(doel.resolve(jar.getFileName()))) {
                schrijfKlassen(bron, manifest(bron, bibliotheken), uit);
            }
        }
    }

    /** Regels als {@code - "BOOT-INF/lib/iets.jar"}. */
    private static List<String> bibliotheken(JarFile bron) throws IOException {
        var index = bron.getEntry(INDEX);
        if (index == null) {
            throw new IOException(INDEX + " ontbreekt");
        }
        var regels = new String(bron.getInputStream(index).readAllBytes(), StandardCharsets.UTF_8);
        return regels.lines().filter(regel -> !regel.isBlank())
                .map(regel -> regel.substring(regel.indexOf('"') + 1, regel.lastIndexOf('"'))).toList();
    }

    private static Manifest manifest(JarFile bron, List<String> bibliotheken) throws IOException {
        var oud = bron.getManifest().getMainAttributes();
        var nieuw = new Manifest();
        var velden = nieuw.getMainAttributes();
        velden.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        velden.put(Attributes.Name.MAIN_CLASS, oud.getValue(START));
        velden.put(Attributes.Name.CLASS_PATH,
                String.join(" ", bibliotheken.stream().map(naam -> "lib/" + Path.of(naam).getFileName()).toList()));
        velden.put(Attributes.Name.IMPLEMENTATION_VERSION,
                String.valueOf(oud.getValue(Attributes.Name.IMPLEMENTATION_VERSION)));
        return nieuw;
    }

    /** Ook de mappen: wie op het klassepad naar klassen zoekt, vindt ze daaraan. */
    private static void schrijfKlassen(JarFile bron, Manifest manifest, OutputStream uit) throws IOException {
        try (var klassen = new JarOutputStream(uit, manifest)) {
            klassen.setLevel(Deflater.NO_COMPRESSION);
            for (var item : bron.stream().toList()) {
                var naam = item.getName();
                if (naam.startsWith(KLASSEN) && !naam.equals(KLASSEN)) {
                    klassen.putNextEntry(new JarEntry(naam.substring(KLASSEN.length())));
                    bron.getInputStream(item).transferTo(klassen);
                }
            }
        }
    }
}
