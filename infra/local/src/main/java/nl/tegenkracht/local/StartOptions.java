package nl.tegenkracht.local;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What {@code ./start} is asked besides which processes there are.
 *
 * @param watched whether parts that die are started again
 * @param demo    whether it is to be filled with invented work
 * @param date    the day on which the clock of the law is to be
 */
record StartOptions(boolean watched, boolean demo, Optional<LocalDate> date) {

    private static final String DATE = "--date";

    static StartOptions of(List<String> arguments) {
        return new StartOptions(!arguments.contains("--no-watch"), arguments.contains("--demo"), date(arguments));
    }

    /** {@code --date 2024-01-08} and {@code --date=2024-01-08}. */
    private static Optional<LocalDate> date(List<String> arguments) {
        var joined = arguments.stream().filter(argument -> argument.startsWith(DATE + "=")).findFirst()
                .map(argument -> argument.substring(DATE.length() + 1));
        var place = arguments.indexOf(DATE);
        if (joined.isEmpty() && place < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(joined.orElseGet(
                    () -> place + 1 < arguments.size() ? arguments.get(place + 1) : "")));
        } catch (DateTimeException e) {
            throw new StartFailure(Texts.get("clock.no-date"), e);
        }
    }
}
