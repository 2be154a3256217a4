package nl.tegenkracht.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What someone gets to read when everything is ready: where, as whom, and what to try. */
final class WelcomeText {

    private static final String PASSWORD = "tegenkracht";
    private static final List<String> TO_TRY = List.of("welcome.try-1", "welcome.try-2", "welcome.try-3",
            "welcome.try-4");

    private final LocalSettings settings;

    WelcomeText(LocalSettings settings) {
        this.settings = settings;
    }

    void show(PrintStream out, Platform platform) {
        out.println();
        out.println(Texts.get("start.running", platform.address()));
        out.println();
        out.println(Texts.get("welcome.people", PASSWORD));
        persons().forEach(person -> out.printf("  %-9s %s%n", person.get("account"), explanation(person)));
        out.println();
        out.println(Texts.get("welcome.try"));
        for (int i = 0; i < TO_TRY.size(); i++) {
            out.println("  " + (i + 1) + ". " + Texts.get(TO_TRY.get(i)));
        }
        out.println();
        out.println(Texts.get("welcome.commands"));
        out.println(Texts.get("welcome.logs", settings.log("x").getParent()));
    }

    /** The file explains its people in Dutch. */
    private static String explanation(Map<?, ?> person) {
        return Texts.find("person." + person.get("account")).orElseGet(() -> String.valueOf(person.get("uitleg")));
    }

    private List<Map<?, ?>> persons() {
        var persons = Wiring.personsFile(settings);
        try {
            var list = (List<?>) Json.read(Files.readString(persons));
            return list.stream().<Map<?, ?>>map(person -> (Map<?, ?>) Objects.requireNonNull(person)).toList();
        } catch (IOException e) {
            throw new StartFailure(Texts.get("welcome.people-unreadable", persons), e);
        }
    }
}
