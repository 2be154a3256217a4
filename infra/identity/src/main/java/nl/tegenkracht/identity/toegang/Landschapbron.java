package nl.tegenkracht.identity.toegang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import nl.tegenkracht.contracts.Landscape;
import nl.tegenkracht.identity.Instellingen;
import org.springframework.stereotype.Component;

/** Het landschap zoals het nu op schijf staat: een domein erbij of eraf vraagt geen herstart. */
@Component
public class Landschapbron {

    private final Path bestand;
    private FileTime gelezenVersie;
    private Landscape gelezen;

    Landschapbron(Instellingen instellingen) {
        bestand = instellingen.landschap();
        huidig();
    }

    /** @throws UncheckedIOException als het bestand weg is: dan is er geen landschap, en dus geen toegang */
    public synchronized Landscape huidig() {
        try {
            var versie = Files.getLastModifiedTime(bestand);
            if (!versie.equals(gelezenVersie)) {
                gelezen = Landscape.read(bestand);
                gelezenVersie = versie;
            }
            return gelezen;
        } catch (IOException fout) {
            throw new UncheckedIOException("Het landschap is niet te lezen", fout);
        }
    }
}
