package nl.tegenkracht.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is measured and for how long.
 *
 * @param root directory of the built source code
 * @param subjects what is measured
 * @param quick only to see whether it works
 * @param rounds how often; the median of the outcomes counts
 */
record BenchOptions(Path root, Set<Subject> subjects, boolean quick, int rounds) {

    private static final String ONLY = "--only=";
    private static final String QUICK = "--quick";
    private static final String ROUNDS = "--rounds=";
    private static final int DEFAULT_ROUNDS = 3;

    /** What can be measured by itself. */
    enum Subject {

        START("start"),
        MELDING("melding"),
        GATEWAY("gateway");

        private final String code;

        Subject(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        static Subject of(String code) {
            return Arrays.stream(values()).filter(subject -> subject.code.equals(code)).findFirst()
                    .orElseThrow(() -> unknown(code));
        }
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
                throw unknown(args[i]);
            }
        }
        return new BenchOptions(Path.of(args[0]).toAbsolutePath().normalize(), subjects, quick,
                rounds > 0 ? rounds : quick ? 1 : DEFAULT_ROUNDS);
    }

    private static IllegalArgumentException unknown(String argument) {
        return new IllegalArgumentException("Unknown: " + argument + ". See infra/bench/measure help.");
    }

    private static Set<Subject> selected(String list) {
        return Arrays.stream(list.split(",")).map(Subject::of)
                .collect(Collectors.toSet());
    }

    /** One round of meldingen. */
    Duration meldingDuration() {
        return Duration.ofSeconds(quick ? 10 : 60);
    }

    /** Beforehand, to warm up the machine; does not count. */
    Duration warmUp() {
        return Duration.ofSeconds(quick ? 5 : 20);
    }

    /** One round through the gateway. */
    Duration throughputDuration() {
        return Duration.ofSeconds(quick ? 3 : 8);
    }
}
