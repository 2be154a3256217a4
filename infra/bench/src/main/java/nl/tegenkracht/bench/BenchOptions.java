package nl.tegenkracht.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Wat er gemeten wordt en hoe lang.
 *
 * @param root      map van de gebouwde broncode
 * @param subjects wat gemeten wordt
 * @param quick        alleen kijken of het werkt
 * @param rounds      hoe vaak; van de uitkomsten telt de middelste
 */
record BenchOptions(Path root, Set<Subject> subjects, boolean quick, int rounds) {

    private static final String ONLY = "--alleen=";
    private static final String QUICK = "--kort";
    private static final String ROUNDS = "--rondes=";
    private static final int DEFAULT_ROUNDS = 3;

    /** Wat los te meten is. */
    enum Subject {
        START,
        MELDING,
        GATEWAY
    }

    BenchOptions {
        subjects = Set.copyOf(subjects);
    }

    static BenchOptions parse(String[] args) {
        var subjects = EnumSet.allOf(Subject.class);
        boolean quick = false;
        int rounds = 0;
        for (int i = 1; i < args.length; i++) {
            if (args[i].equals(QUICK)) {
                quick = true;
            } else if (args[i].startsWith(ROUNDS)) {
                rounds = Integer.parseInt(args[i].substring(ROUNDS.length()));
            } else if (args[i].startsWith(ONLY)) {
                subjects.retainAll(selected(args[i].substring(ONLY.length())));
            } else {
                throw new IllegalArgumentException("Onbekend: " + args[i] + ". Zie infra/bench/meet help.");
            }
        }
        return new BenchOptions(Path.of(args[0]).toAbsolutePath().normalize(), subjects, quick,
                rounds > 0 ? rounds : quick ? 1 : DEFAULT_ROUNDS);
    }

    private static Set<Subject> selected(String list) {
        return Arrays.stream(list.split(",")).map(name -> Subject.valueOf(name.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    /** Eén ronde meldingen. */
    Duration meldingDuration() {
        return Duration.ofSeconds(quick ? 10 : 60);
    }

    /** Vooraf, om de machine warm te draaien; telt niet mee. */
    Duration warmUp() {
        return Duration.ofSeconds(quick ? 5 : 20);
    }

    /** Eén ronde door de deur. */
    Duration throughputDuration() {
        return Duration.ofSeconds(quick ? 3 : 8);
    }
}
