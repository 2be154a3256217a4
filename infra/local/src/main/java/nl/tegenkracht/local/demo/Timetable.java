package nl.tegenkracht.local.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.tegenkracht.local.demo.StoryStep.Act;

/** Everything that happens in a demonstration, in the order of the clock. */
final class Timetable {

    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final LocalTime MORNING = LocalTime.of(8, 10);
    private static final int MINUTES_OF_A_DAY = 9 * 60;
    private static final int SPREAD = 131;
    /** Fields of the API that are lists or yes. */
    private static final Set<String> LISTS = Set.of("categorieen", "betrokken", "interventies", "opties",
            "voorgelezen");
    private static final Set<String> FLAGS = Set.of("ondertekend", "overKamerlid");
    private static final Map<Act, String> TEXT_FIELDS = Map.ofEntries(Map.entry(Act.MELD, "verhaal"),
            Map.entry(Act.NEEM_OP, "verhaal"), Map.entry(Act.BERICHT, "tekst"), Map.entry(Act.DIEN_IN, "gedrag"),
            Map.entry(Act.VUL_AAN, "gedrag"), Map.entry(Act.BEEINDIG, "slotwoord"), Map.entry(Act.SLUIT_AF, "brief"),
            Map.entry(Act.STEL_VOOR, "deelt"), Map.entry(Act.STEM_IN, "toelichting"),
            Map.entry(Act.WEIGER, "toelichting"), Map.entry(Act.VOER_UIT, "verslag"),
            Map.entry(Act.ADVISEER, "toelichting"), Map.entry(Act.KRUIS_AAN, "toelichting"),
            Map.entry(Act.SIGNALEER, "tekst"));
    /** Fields with a day, in days from the day of the act. */
    private static final Set<String> DAYS = Set.of("ontvangen", "sinds", "op", "stukkenTot", "tot", "van");
    private static final String OWN_NAME = "@";
    private static final String LAST_DAY = "laatsteVoorval";

    private final DemoPeople people;

    Timetable(DemoPeople people) {
        this.people = people;
    }

    /** @param end what would be later has not happened yet */
    List<DemoAct> of(List<Casting.CastMember> members, Instant end) {
        return members.stream().flatMap(member -> acts(member).stream()).filter(act -> act.at().isBefore(end))
                .sorted(Comparator.comparing(DemoAct::at).thenComparing(DemoAct::key)).toList();
    }

    private List<DemoAct> acts(Casting.CastMember member) {
        var acts = new ArrayList<DemoAct>();
        var confidant = member.confidant();
        for (var step : member.story().steps()) {
            var day = workday(member.from().plusDays(step.day()), step.role());
            var earliest = acts.isEmpty() ? Instant.MIN : acts.getLast().at().plusSeconds(1800);
            var moment = day.atTime(MORNING).atZone(ZONE).toInstant()
                    .plusSeconds(
                            60L * Math.floorMod(member.thread().hashCode() + SPREAD * step.day(), MINUTES_OF_A_DAY));
            if (step.act() == Act.WISSEL) {
                confidant = other(day, confidant, member);
            }
            acts.add(act(member, step, confidant, acts.size(), moment.isBefore(earliest) ? earliest : moment));
        }
        return acts;
    }

    private String other(LocalDate day, String confidant, Casting.CastMember member) {
        return people.confidants(day, confidant).stream().filter(one -> !one.equals(member.person().account()))
                .reduce((_, last) -> last).orElse(confidant);
    }

    private DemoAct act(Casting.CastMember member, StoryStep step, String confidant, int number, Instant at) {
        var who = switch (step.role()) {
            case FILER -> member.person().account();
            case CONFIDANT -> confidant;
            case NAMED -> step.account();
        };
        return new DemoAct(member.thread() + "-" + number, member.thread(), at, who, step.act(),
                fields(member, step, confidant, LocalDate.ofInstant(at, ZONE)));
    }

    private Map<String, Object> fields(Casting.CastMember member, StoryStep step, String confidant, LocalDate today) {
        var fields = new HashMap<String, Object>();
        step.fields().forEach((name, value) -> fields.put(name, value.equals(OWN_NAME)
                ? member.person().name()
                : value(name, Wording.of(value, member.teller()), today)));
        fields.putAll(needed(member, step.act(), confidant));
        if (step.text() != null) {
            fields.put(TEXT_FIELDS.getOrDefault(step.act(), DemoHandeling.CODE),
                    Wording.of(step.text(), member.teller()));
        }
        return fields;
    }

    /** What an act always needs. */
    private Map<String, Object> needed(Casting.CastMember member, Act act, String confidant) {
        return switch (act) {
            case MELD -> Map.of("categorieen", member.story().topics(), "vertrouwenspersoon",
                    people.person(confidant).benoeming());
            case NEEM_OP -> Map.of("categorieen", member.story().topics(), DemoCalls.DOMAIN, member.person().domain());
            case HAAL_OP -> Map.of(DemoCalls.CONFIDANT, confidant);
            case WISSEL -> Map.of("vertrouwenspersoon", people.person(confidant).benoeming(), "ingestemd", "ja");
            case DIEN_IN -> Map.of("categorieen", member.story().topics());
            case SLUIT_AF -> Map.of("categorieen", member.story().topics(), "gecontroleerd", "ja");
            case TREK_IN -> Map.of("bevestigd", "ja");
            case STEM_IN -> Map.of("antwoord", "ja");
            case WEIGER -> Map.of("antwoord", "nee");
            case VOER_UIT -> Map.of("uitkomst", "uitgevoerd");
            case SIGNALEER -> Map.of("soort", "knelpunt", "gecontroleerd", "ja");
            case BERICHT, BEEINDIG, VUL_AAN, STEL_VOOR, DOET, ADVISEER, KRUIS_AAN, CATEGORISEER, BOEK -> Map.of();
        };
    }

    private Object value(String name, String text, LocalDate today) {
        if (name.equals(LAST_DAY)) {
            return today.minusDays(Long.parseLong(text)).toString();
        }
        if (DAYS.contains(name)) {
            return today.plusDays(Long.parseLong(text)).toString();
        }
        if (name.equals("betrokken")) {
            return List.of(text.split(",")).stream().map(account -> people.person(account).benoeming()).toList();
        }
        return LISTS.contains(name) ? List.of(text.split(",")) : FLAGS.contains(name) ? (Object) true : text;
    }

    /** Who has an office does things on working days; who needs them writes when it is needed. */
    private static LocalDate workday(LocalDate day, StoryStep.Role role) {
        var ahead = role == StoryStep.Role.FILER
                ? 0
                : day.getDayOfWeek() == DayOfWeek.SATURDAY ? 2 : day.getDayOfWeek() == DayOfWeek.SUNDAY ? 1 : 0;
        return day.plusDays(ahead);
    }
}
