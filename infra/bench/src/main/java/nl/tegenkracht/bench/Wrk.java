package nl.tegenkracht.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** De belasting van het programma wrk. */
record Wrk(Path programma) implements Lastmaker {

    private static final Pattern PER_SECONDE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final String WACHTTIJD = "\\s%d%%\\s+([0-9.]+)(us|ms|s)";

    @Override
    public String naam() {
        return "wrk";
    }

    @Override
    public Doorvoer meet(Doel doel, Duration duur) throws IOException, InterruptedException {
        var opdracht = new ArrayList<>(List.of(programma.toString(), "-t1", "-c" + VERBINDINGEN,
                "-d" + duur.toSeconds() + "s", "--latency"));
        doel.koppen().forEach((naam, waarde) -> opdracht.addAll(List.of("-H", naam + ": " + waarde)));
        opdracht.add(doel.adres());
        var proces = new ProcessBuilder(opdracht).redirectErrorStream(true).start();
        var uitvoer = new String(proces.getInputStream().readAllBytes());
        if (proces.waitFor() != 0 || uitvoer.contains("Non-2xx") || uitvoer.contains("Socket errors")) {
            throw new IllegalStateException("Niet elk antwoord van " + doel.naam() + " was goed: " + uitvoer);
        }
        return lees(uitvoer);
    }

    static Doorvoer lees(String uitvoer) {
        return new Doorvoer(Double.parseDouble(vind(PER_SECONDE, uitvoer)[0]), wachttijd(50, uitvoer),
                wachttijd(99, uitvoer));
    }

    private static double wachttijd(int procent, String uitvoer) {
        var delen = vind(Pattern.compile(WACHTTIJD.formatted(procent)), uitvoer);
        return Double.parseDouble(delen[0]) * switch (delen[1]) {
            case "us" -> 0.001;
            case "ms" -> 1;
            default -> 1000;
        };
    }

    private static String[] vind(Pattern patroon, String uitvoer) {
        var gevonden = patroon.matcher(uitvoer);
        if (!gevonden.find()) {
            throw new IllegalStateException("Onbekende uitvoer van wrk: " + uitvoer);
        }
        return gevonden.groupCount() == 1
                ? new String[]{gevonden.group(1)}
                : new String[]{gevonden.group(1), gevonden.group(2)};
    }
}
