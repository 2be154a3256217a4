package nl.tegenkracht.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Controleert auditsporen tegen hun hashketens en getekende koppen, zonder de dienst die ze schreef. Verandert niets en
 * mag lopen terwijl er geschreven wordt.
 *
 * <p>
 * Wat weg is én waarvan ook elke kop weg is, ziet niemand meer: bewaar de koppen daarom ook op een plaats waar wie de
 * sporen kan veranderen niet bij kan, en controleer tegen die kopie.
 */
public final class Verificateur {

    private final Path auditmap;
    private final Path koppenmap;
    private final Map<String, PublicKey> sleutels;

    /**
     * @param koppenmap  map met getekende koppen, liefst een kopie van elders
     * @param sleutelmap map met de openbare sleutels ({@code audit-*.openbaar})
     */
    public Verificateur(Path auditmap, Path koppenmap, Path sleutelmap) throws IOException {
        this.auditmap = auditmap;
        this.koppenmap = koppenmap;
        this.sleutels = leesSleutels(sleutelmap);
    }

    /** Controleert alle sporen. Een bevinding telt als zij er bij herlezen nog is: er kan intussen geschreven zijn. */
    public Rapport controleer() throws IOException {
        var rapport = Rapport.leeg();
        for (var spoor : sporen()) {
            var eerste = new Spoorcontrole(spoor, sleutels).controleer();
            rapport = rapport.en(eerste.inOrde() ? eerste : herlees(spoor, eerste.bevindingen()));
        }
        return rapport;
    }

    private Rapport herlees(Spoormap spoor, List<Bevinding> eerder) throws IOException {
        var opnieuw = new Spoorcontrole(spoor, sleutels).controleer();
        return opnieuw.metBevindingen(opnieuw.bevindingen().stream().filter(eerder::contains).toList());
    }

    private List<Spoormap> sporen() throws IOException {
        var sporen = new TreeSet<Path>();
        sporen.addAll(onder(auditmap));
        sporen.addAll(onder(koppenmap));
        return sporen.stream().filter(spoor -> !spoor.startsWith(Spoormap.KOPPEN))
                .map(spoor -> Spoormap.van(auditmap, koppenmap, spoor.getName(0).toString(),
                        spoor.getName(1).toString()))
                .toList();
    }

    /** Alle {@code dienst/domein} onder een map. */
    private static List<Path> onder(Path map) throws IOException {
        if (!Files.isDirectory(map)) {
            return List.of();
        }
        try (var paden = Files.walk(map, 2)) {
            return paden.filter(Files::isDirectory).map(map::relativize).filter(pad -> pad.getNameCount() == 2)
                    .toList();
        }
    }

    private static Map<String, PublicKey> leesSleutels(Path map) throws IOException {
        var sleutels = new HashMap<String, PublicKey>();
        try (var bestanden = Files.newDirectoryStream(map, "audit-*" + Koppensleutel.OPENBAAR)) {
            for (var bestand : bestanden) {
                var sleutel = Koppensleutel.openbaar(Files.readString(bestand));
                sleutels.put(Koppensleutel.kenmerk(sleutel), sleutel);
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("Een openbare sleutel voor auditkoppen is onleesbaar", e);
        }
        return sleutels;
    }
}
