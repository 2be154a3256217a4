package nl.tegenkracht.local.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.tegenkracht.local.demo.DemoPeople.Person;

/**
 * Who lives which story from which day on. No chance is involved: a run that goes on where another ended has the same
 * people on the same days.
 */
final class Casting {

    /** Coprime with the number of days: so the stories of the crowd spread evenly over them. */
    private static final int STRIDE = 271;
    /** Coprime with how many there are of every employer, or some would never be anybody. */
    private static final int PEOPLE_STRIDE = 11;

    private final DemoPeople people;
    private final LocalDate firstDay;
    private final int days;

    Casting(DemoPeople people, LocalDate firstDay, int days) {
        this.people = people;
        this.firstDay = firstDay;
        this.days = days;
    }

    /**
     * Somebody in a story.
     *
     * @param teller    which of those who live it
     * @param confidant account of the vertrouwenspersoon
     * @param from      first day
     */
    record CastMember(Story story, int teller, Person person, String confidant, LocalDate from) {

        /** Never changes: under it is remembered what was done. */
        String thread() {
            return story.name() + "-" + teller;
        }
    }

    List<CastMember> of(List<Story> stories) {
        var members = new ArrayList<CastMember>();
        int placed = 0;
        for (var story : stories) {
            int teller = 0;
            for (var part : story.parts()) {
                members.add(member(story, teller++, people.person(part.account()), part.confidant(), part.day()));
            }
            var crowd = people.crowd(story.domains());
            for (int one = 0; one < story.crowd(); one++, placed++) {
                members.add(member(story, story.parts().size() + one, crowd.get(placed * PEOPLE_STRIDE % crowd.size()),
                        null, placed * STRIDE % days));
            }
        }
        return members;
    }

    private CastMember member(Story story, int teller, Person person, String wished, int day) {
        var from = firstDay.plusDays(day);
        var available = people.confidants(from, person.account());
        if (available.isEmpty()) {
            throw new DemoFailure("no vertrouwenspersoon on " + from);
        }
        var confidant = wished != null && available.contains(wished)
                ? wished
                : available.get(Math.floorMod(day + teller, available.size()));
        return new CastMember(story, teller, person, confidant, from);
    }
}
