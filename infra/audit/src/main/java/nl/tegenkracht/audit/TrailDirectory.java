package nl.tegenkracht.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Waar de bestanden van één spoor staan: per run {@code .keten} (schakels, alleen toevoegen), {@code .regels} (de regels
 * zelf) en {@code .bezet} (slot zolang de run loopt), en in {@code koppen/} de getekende koppen.
 */
record TrailDirectory(Path directory, Path headsDirectory, String service, String domain) {

    static final String HEADS = "koppen";
    private static final String CHAIN_SUFFIX = ".keten";
    private static final String HEADS_SUFFIX = ".koppen";

    static TrailDirectory of(Path auditDirectory, Path headsRoot, String service, String domain) {
        return new TrailDirectory(auditDirectory.resolve(service).resolve(domain),
                headsRoot.resolve(service).resolve(domain), service,
                domain);
    }

    void createDirectories() throws IOException {
        DurableFiles.createDirectories(directory);
        DurableFiles.createDirectories(headsDirectory);
    }

    Path chainFile(String run) {
        return directory.resolve(run + CHAIN_SUFFIX);
    }

    Path entriesFile(String run) {
        return directory.resolve(run + ".regels");
    }

    Path lockFile(String run) {
        return directory.resolve(run + ".bezet");
    }

    Path headsFile(String run) {
        return headsDirectory.resolve(run + HEADS_SUFFIX);
    }

    /** De runs op volgorde van hun begin. */
    List<String> runs() throws IOException {
        return runNames(directory, CHAIN_SUFFIX);
    }

    /** De runs waarvan getekende koppen bestaan. */
    List<String> runsWithHeads() throws IOException {
        return runNames(headsDirectory, HEADS_SUFFIX);
    }

    private static List<String> runNames(Path directory, String suffix) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(suffix))
                    .map(name -> name.substring(0, name.length() - suffix.length())).sorted().toList();
        }
    }
}
