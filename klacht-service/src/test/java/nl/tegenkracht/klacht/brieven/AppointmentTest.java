package nl.tegenkracht.klacht.brieven;

import static nl.tegenkracht.klacht.brieven.PapersOfAKlacht.FILED;
import static nl.tegenkracht.klacht.brieven.PapersOfAKlacht.letter;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.tegenkracht.klacht.procedure.state.LetterKind;
import nl.tegenkracht.klacht.procedure.state.Participant;
import org.junit.jupiter.api.Test;

class AppointmentTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

    @Test
    void aCalendarSaysThatThereIsAnAppointmentAndNothingElse() {
        assertThat(Appointment.file(DAY, "geheim").lines()).containsExactly("BEGIN:VCALENDAR", "VERSION:2.0",
                "PRODID:-//agenda//NL", "BEGIN:VEVENT", "UID:" + uid(Appointment.file(DAY, "geheim")),
                "DTSTAMP:20261231T000000Z", "DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101",
                "SUMMARY:Afspraak", "CLASS:PRIVATE", "END:VEVENT", "END:VCALENDAR");
        assertThat(Appointment.file(DAY, "geheim")).doesNotContain("geheim").contains("\r\n");
    }

    @Test
    void noTwoPeopleShareTheIdAndOnePersonKeepsIt() {
        assertThat(uid(Appointment.file(DAY, "noa 1"))).isEqualTo(uid(Appointment.file(DAY, "noa 1")))
                .isNotEqualTo(uid(Appointment.file(DAY, "bas 1")))
                .isNotEqualTo(uid(Appointment.file(DAY, "noa 2")));
    }

    @Test
    void onlyTheLastInvitationHasADay() {
        var first = letter(1, LetterKind.UITNODIGING, Participant.KLAGER, "a");
        var second = letter(2, LetterKind.UITNODIGING, Participant.KLAGER, "b");
        var other = letter(3, LetterKind.FEITENOVERZICHT, Participant.KLAGER, "c");
        var view = PapersOfAKlacht.of(Participant.KLAGER, List.of(), List.of(first, second, other), FILED);

        assertThat(Appointment.day(first, view)).isEmpty();
        assertThat(Appointment.day(second, view)).contains(FILED);
        assertThat(Appointment.day(other, view)).isEmpty();
    }

    private static String uid(String file) {
        return file.lines().filter(line -> line.startsWith("UID:")).findFirst().orElseThrow().substring(4);
    }
}
