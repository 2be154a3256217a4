package nl.tegenkracht.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.jr.ob.JSON;

/** Who plays in a demonstration: the listed people, the crowd beside them, and when who is benoemd. */
final class DemoPeople {

    private static final List<String> CONFIDANTS = List.of("vera", "vincent", "vonne");

    private final Map<String, Person> byAccount = new HashMap<>();
    private final List<Person> crowd = new ArrayList<>();
    private final Set<String> listed;
    private final List<Period> periods;

    private DemoPeople(List<Person> listed, List<Person> crowd, List<Period> periods) {
        this.crowd.addAll(crowd);
        this.periods = periods;
        this.listed = listed.stream().map(Person::account).collect(Collectors.toSet());
        Stream.concat(listed.stream(), crowd.stream()).forEach(person -> byAccount.put(person.account(), person));
    }

    /** @param benoeming id of the appointment, or empty */
    record Person(String account, String name, String domain, String benoeming) {}

    /** From when until when an appointment holds. */
    private record Period(String benoeming, LocalDate from, LocalDate until) {

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    static DemoPeople read(Path demo) {
        return new DemoPeople(persons(demo.resolve("personen.json")), persons(demo.resolve("figuranten.json")),
                entries(demo.resolve("benoemingen.json"))
                        .map(entry -> new Period(text(entry, "id"), LocalDate.parse(text(entry, "van")),
                                entry.get("tot") == null ? null : LocalDate.parse(text(entry, "tot"))))
                        .toList());
    }

    Person person(String account) {
        return Optional.ofNullable(byAccount.get(account))
                .orElseThrow(() -> new IllegalArgumentException("Nobody is named " + account));
    }

    /** Whether somebody who tries the demonstration can log in as this person. */
    boolean isListed(String account) {
        return listed.contains(account);
    }

    /** The others, who file beside the listed people; in a fixed order. */
    List<Person> crowd(Set<String> domains) {
        return crowd.stream().filter(person -> domains.isEmpty() || domains.contains(person.domain())).toList();
    }

    /** Which vertrouwenspersonen can be chosen on a day, besides this one. */
    List<String> confidants(LocalDate day, String except) {
        return CONFIDANTS.stream().filter(account -> !account.equals(except))
                .filter(account -> periods.stream()
                        .anyMatch(period -> period.benoeming().equals(person(account).benoeming())
                                && period.holdsOn(day)))
                .toList();
    }

    private static List<Person> persons(Path file) {
        return entries(file).map(entry -> new Person(text(entry, "account"), text(entry, "naam"),
                text(entry, "domein"),
                ((List<?>) entry.get("ambten")).stream().map(ambt -> text((Map<?, ?>) ambt, "benoeming")).findFirst()
                        .orElse("")))
                .toList();
    }

    private static Stream<Map<?, ?>> entries(Path file) {
        try {
            return JSON.std.listFrom(Files.readString(file)).stream().map(entry -> (Map<?, ?>) entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Map<?, ?> entry, String name) {
        return String.valueOf(entry.get(name));
    }
}
