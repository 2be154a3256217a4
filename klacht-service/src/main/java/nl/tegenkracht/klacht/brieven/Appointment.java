package nl.tegenkracht.klacht.brieven;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import nl.tegenkracht.klacht.handelen.ProcedureView;
import nl.tegenkracht.klacht.procedure.state.Kennisgeving;
import nl.tegenkracht.klacht.procedure.state.LetterKind;

/**
 * The day of a hearing as a file for a calendar (RFC 5545). A calendar at work is read by others too: so it says that there
 * is something on that day and nothing else, and no two people get the same id for it (record 0348).
 */
final class Appointment {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private Appointment() {
    }

    /** The day this letter invites to; empty if it does not, or if another day came in its place. */
    static Optional<LocalDate> day(Kennisgeving letter, ProcedureView view) {
        var replaced = view.letters().stream()
                .anyMatch(other -> other.brief() == letter.brief() && other.track() == letter.track()
                        && other.aan() == letter.aan() && other.nr() > letter.nr());
        return letter.brief() != LetterKind.UITNODIGING || replaced
                ? Optional.empty()
                : view.parts().stream().filter(part -> part.nr() == letter.track() && part.hearing() != null)
                        .map(ProcedureView.Part::hearing).findFirst();
    }

    /** @param secret what only this person and this appointment have together */
    static String file(LocalDate day, String secret) {
        var uid = UUID.nameUUIDFromBytes(("afspraak " + secret).getBytes(StandardCharsets.UTF_8));
        return String.join("\r\n", "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//agenda//NL", "BEGIN:VEVENT",
                "UID:" + uid, "DTSTAMP:" + DAY.format(day) + "T000000Z", "DTSTART;VALUE=DATE:" + DAY.format(day),
                "DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)), "SUMMARY:Afspraak", "CLASS:PRIVATE",
                "END:VEVENT", "END:VCALENDAR", "");
    }
}
