package nl.tegenkracht.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is measured and for how long.
 *
 * @param root directory of the built source code
 * @param subjects what is measured
 * @param quick only to see whether it works
 * @param cold also a start with cold disk caches
 * @param calibrated whether the yardsticks are measured first
 * @param rounds how often; the median of the outcomes counts
 * @param old the checkout to compare with, in pairs
 */
record BenchOptions(Path root, Set<Subject> subjects, boolean quick, boolean cold, boolean calibrated, int rounds,
        Optional<Path> old) {

    private static final String ONLY = "--only=";
    private static final String QUICK = "--quick";
    private static final String COLD = "--cold";
    /** Also how a checkout that is measured as one of a pair is asked for no more than its figures. */
    static final String UNCALIBRATED = "--uncalibrated";
    private static final String PAIRS = "--pairs=";
    private static final String ROUNDS = "--rounds=";
    private static final int DEFAULT_ROUNDS = 3;

    /** What can be measured by itself. */
    enum Subject {

        START("start"),
        MELDING("melding"),
        GATEWAY("gateway"),
        KLACHT("klacht");

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
        var options = Arrays.asList(args).subList(1, args.length);
        options.stream().filter(option -> !isKnown(option)).findFirst().ifPresent(option -> {
            throw unknown(option);
        });
        boolean quick = options.contains(QUICK);
        var subjects = EnumSet.allOf(Subject.class);
        value(options, ONLY).ifPresent(list -> subjects.retainAll(selected(list)));
        return new BenchOptions(absolute(args[0]), subjects, quick, options.contains(COLD),
                !options.contains(UNCALIBRATED),
                value(options, ROUNDS).map(Integer::parseInt).orElse(quick ? 1 : DEFAULT_ROUNDS),
                value(options, PAIRS).map(BenchOptions::absolute));
    }

    private static boolean isKnown(String option) {
        return Set.of(QUICK, COLD, UNCALIBRATED).contains(option)
                || Stream.of(ONLY, ROUNDS, PAIRS).anyMatch(option::startsWith);
    }

    private static Optional<String> value(List<String> options, String name) {
        return options.stream().filter(option -> option.startsWith(name))
                .map(option -> option.substring(name.length())).findFirst();
    }

    private static Path absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize();
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
