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
public final class ChainVerifier {

    private final Path auditDirectory;
    private final Path headsDirectory;
    private final Map<String, PublicKey> keys;

    /**
     * @param headsDirectory  map met getekende koppen, liefst een kopie van elders
     * @param keyDirectory map met de openbare sleutels ({@code audit-*.openbaar})
     */
    public ChainVerifier(Path auditDirectory, Path headsDirectory, Path keyDirectory) throws IOException {
        this.auditDirectory = auditDirectory;
        this.headsDirectory = headsDirectory;
        this.keys = readKeys(keyDirectory);
    }

    /** Controleert alle sporen. Een bevinding telt als zij er bij herlezen nog is: er kan intussen geschreven zijn. */
    public VerificationReport verify() throws IOException {
        var report = VerificationReport.empty();
        for (var trail : trails()) {
            var first = new TrailCheck(trail, keys).check();
            report = report.plus(first.isIntact() ? first : recheck(trail, first.findings()));
        }
        return report;
    }

    private VerificationReport recheck(TrailDirectory trail, List<ChainFinding> earlier) throws IOException {
        var again = new TrailCheck(trail, keys).check();
        return again.withFindings(again.findings().stream().filter(earlier::contains).toList());
    }

    private List<TrailDirectory> trails() throws IOException {
        var trails = new TreeSet<Path>();
        trails.addAll(trailsUnder(auditDirectory));
        trails.addAll(trailsUnder(headsDirectory));
        return trails.stream().filter(trail -> !trail.startsWith(TrailDirectory.HEADS))
                .map(trail -> TrailDirectory.of(auditDirectory, headsDirectory, trail.getName(0).toString(),
                        trail.getName(1).toString()))
                .toList();
    }

    /** Alle {@code dienst/domein} onder een map. */
    private static List<Path> trailsUnder(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var paths = Files.walk(directory, 2)) {
            return paths.filter(Files::isDirectory).map(directory::relativize).filter(path -> path.getNameCount() == 2)
                    .toList();
        }
    }

    private static Map<String, PublicKey> readKeys(Path directory) throws IOException {
        var keys = new HashMap<String, PublicKey>();
        try (var files = Files.newDirectoryStream(directory, "audit-*" + ChainHeadKey.PUBLIC_SUFFIX)) {
            for (var file : files) {
                var key = ChainHeadKey.publicKey(Files.readString(file));
                keys.put(ChainHeadKey.keyId(key), key);
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("Een openbare sleutel voor auditkoppen is onleesbaar", e);
        }
        return keys;
    }
}
