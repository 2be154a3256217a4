package nl.tegenkracht.lokaal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Zet het trainen van AOT-caches in een eigen proces op de achtergrond, met de laagste voorrang. */
final class Achtergrond {

    static final String NAAM = "training";
    private static final int LAAG = 4;

    private final Instellingen instellingen;

    Achtergrond(Instellingen instellingen) {
        this.instellingen = instellingen;
    }

    /** Begint met trainen, tenzij dat al loopt. */
    void begin() {
        var loopstaat = new Loopstaat(instellingen.data());
        if (loopstaat.van(NAAM).isPresent()) {
            return;
        }
        var log = Logboek.open(instellingen.log(NAAM)).bestand();
        try {
            var bouwer = Jvm.los(opdracht(loopstaat, kopie()));
            bouwer.environment().putAll(instellingen.alsOmgeving());
            var proces = bouwer.directory(instellingen.data().toFile()).redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
            loopstaat.schrijf(NAAM, proces.toHandle(), LAAG, "");
        } catch (IOException e) {
            throw new StartFout("Het trainen op de achtergrond begint niet: " + e.getMessage(), e);
        }
    }

    private List<String> opdracht(Loopstaat loopstaat, Path jar) {
        var regel = new ArrayList<String>();
        if (Jvm.opPad("nice")) {
            regel.addAll(List.of("nice", "-n", "19"));
        }
        regel.add(Jvm.java().toString());
        regel.addAll(loopstaat.kenmerk(NAAM));
        regel.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx32m", "-cp", jar.toString(),
                Lokaal.class.getName(), "train"));
        return regel;
    }

    /** Een kopie van dit programma: een nieuwe build mag het trainen niet onderuithalen, en stoppen moet altijd kunnen. */
    private Path kopie() throws IOException {
        var hier = Path.of(Lokaal.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        if (Files.isDirectory(hier)) {
            return hier;
        }
        var kopie = Files.createDirectories(instellingen.programmas()).resolve("lokaal.jar");
        if (!hier.equals(kopie)) {
            var tijdelijk = Files.copy(hier, kopie.resolveSibling(".lokaal.jar"), StandardCopyOption.REPLACE_EXISTING);
            Files.move(tijdelijk, kopie, StandardCopyOption.ATOMIC_MOVE);
        }
        return kopie;
    }
}
