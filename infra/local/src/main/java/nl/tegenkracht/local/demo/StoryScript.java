package nl.tegenkracht.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.tegenkracht.local.demo.StoryStep.Act;
import nl.tegenkracht.local.demo.StoryStep.Role;

/** Reads stories as they are written: a head, and a line per act. How is explained in the file itself. */
final class StoryScript {

    private static final Pattern HEAD = Pattern.compile("== (?<name>[a-z0-9-]+) +(?<topics>[a-z,-]+)(?<rest>.*)");
    private static final Pattern PART = Pattern.compile("(?<account>[a-z]+)(?:>(?<confidant>[a-z]+))?@(?<day>\\d+)");
    private static final Pattern LINE = Pattern
            .compile("\\+(?<day>\\d+) (?<role>[a-z]+) (?<act>" + words() + ")(?:: (?<text>.+))?");
    private static final Pattern FIELD = Pattern.compile(" {2,}(?<name>[A-Za-z0-9]+): (?<value>.+)");
    private static final Map<String, Role> ROLES = Map.of("vp", Role.CONFIDANT, "melder", Role.FILER, "klager",
            Role.FILER);

    private final List<Story> stories = new ArrayList<>();
    private final List<StoryStep> steps = new ArrayList<>();
    private String name;
    private List<String> topics;
    private String rest;

    private StoryScript() {
    }

    static List<Story> read(Path file) {
        try {
            return parse(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException with the number of the line that is none of a script */
    static List<Story> parse(List<String> lines) {
        var script = new StoryScript();
        for (int number = 0; number < lines.size(); number++) {
            var line = lines.get(number).stripTrailing();
            if (!line.isEmpty() && !line.startsWith("#") && !script.understands(line)) {
                throw new IllegalArgumentException("Line " + (number + 1) + " is no line of a story");
            }
        }
        script.close();
        return List.copyOf(script.stories);
    }

    private boolean understands(String line) {
        return head(line) || name != null && (act(line) || !steps.isEmpty() && field(line));
    }

    private boolean head(String line) {
        var head = HEAD.matcher(line);
        if (!head.matches()) {
            return false;
        }
        close();
        name = head.group("name");
        topics = List.of(head.group("topics").split(","));
        rest = head.group("rest");
        return true;
    }

    private boolean act(String line) {
        var act = LINE.matcher(line);
        if (!act.matches()) {
            return false;
        }
        var role = ROLES.getOrDefault(act.group("role"), Role.NAMED);
        steps.add(new StoryStep(Integer.parseInt(act.group("day")), role,
                role == Role.NAMED ? act.group("role") : null,
                Stream.of(Act.values()).filter(one -> one.word().equals(act.group("act"))).findFirst().orElseThrow(),
                act.group("text"), Map.of()));
        return true;
    }

    private boolean field(String line) {
        var field = FIELD.matcher(line);
        if (!field.matches()) {
            return false;
        }
        var step = steps.removeLast();
        var fields = new HashMap<>(step.fields());
        fields.put(field.group("name"), field.group("value"));
        steps.add(new StoryStep(step.day(), step.role(), step.account(), step.act(), step.text(), fields));
        return true;
    }

    private void close() {
        if (name == null) {
            return;
        }
        var words = List.of(rest.strip().split(" +"));
        stories.add(new Story(name, topics, Set.copyOf(values(words, "in=")), parts(words),
                values(words, "crowd=").stream().mapToInt(Integer::parseInt).sum(), steps));
        steps.clear();
    }

    private static List<String> values(List<String> words, String key) {
        return words.stream().filter(word -> word.startsWith(key))
                .flatMap(word -> Stream.of(word.substring(key.length()).split(","))).toList();
    }

    private static List<Story.Part> parts(List<String> words) {
        return words.stream().map(PART::matcher).filter(part -> part.matches())
                .map(part -> new Story.Part(part.group("account"), part.group("confidant"),
                        Integer.parseInt(part.group("day"))))
                .toList();
    }

    private static String words() {
        return String.join("|", Stream.of(Act.values()).map(Act::word).toList());
    }
}
