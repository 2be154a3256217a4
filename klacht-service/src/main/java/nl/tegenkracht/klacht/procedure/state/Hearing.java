package nl.tegenkracht.klacht.procedure.state;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The hearing about one part of a klacht, and what the parties did about it.
 *
 * @param op          day for which it is planned, or on which it was held
 * @param apart       whether the parties are heard apart
 * @param afwezig     who did not appear
 * @param anderDagen  who asked for another day, once for each time
 * @param verzocht    whether somebody asked for another day and there is no new invitation yet
 * @param gereageerd  who reacted to the overview of facts
 */
public record Hearing(LocalDate op, boolean apart, List<Participant> afwezig, List<Participant> anderDagen,
        boolean verzocht, List<Participant> gereageerd) {

    public Hearing {
        afwezig = List.copyOf(afwezig);
        anderDagen = List.copyOf(anderDagen);
        gereageerd = List.copyOf(gereageerd);
    }

    /** A hearing that is planned. */
    public static Hearing planned(LocalDate op, boolean apart, List<Participant> anderDagen) {
        return new Hearing(op, apart, List.of(), anderDagen, false, List.of());
    }

    public Hearing held(LocalDate day, List<Participant> absent) {
        return new Hearing(day, apart, absent, anderDagen, verzocht, gereageerd);
    }

    public Hearing askedForAnotherDay(Participant party) {
        return new Hearing(op, apart, afwezig, added(anderDagen, party), true, gereageerd);
    }

    public Hearing answeredBy(Participant party) {
        return new Hearing(op, apart, afwezig, anderDagen, verzocht, added(gereageerd, party));
    }

    private static List<Participant> added(List<Participant> list, Participant one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
