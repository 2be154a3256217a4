package nl.tegenkracht.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the files of one trail are: per run {@code .keten} (the chain: links, append only), {@code .regels} (the
 * entries themselves) and {@code .bezet} (the lock while the run goes on), and the signed heads in {@code koppen/}.
 * Beside the runs are the decisions to erase entries.
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

    /** The decisions to erase entries of this trail, one per line. */
    Path decisionsFile() {
        return directory.resolve("wissingen.besluiten");
    }

    Path headsFile(String run) {
        return headsDirectory.resolve(run + HEADS_SUFFIX);
    }

    /** The runs in the order of their start. */
    List<String> runs() throws IOException {
        return runNames(directory, CHAIN_SUFFIX);
    }

    /** The runs that have signed heads. */
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
