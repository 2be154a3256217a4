package nl.tegenkracht.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A script at the top of the checkout: executed as it is, or only its functions. Each call ends by itself. */
record Script(Path path) {

    private static final String BETWEEN = "(?:\\s|\\\\)+";
    private static final Pattern TEXT = Pattern.compile("\\b(?:text|fail)" + BETWEEN + "(['\"])(.*?)\\1" + BETWEEN
            + "(['\"])(.*?)\\3(?=[\\s)])", Pattern.DOTALL);
    private static final Pattern VARIABLE = Pattern.compile("\\$[({]*\\w+");

    /** How an execution ended. */
    record Result(int code, String output) {}

    /** Something that the script says in English and in Dutch. */
    record Translation(String english, String dutch) {

        static Set<String> variables(String text) {
            return VARIABLE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
        }
    }

    static Script of(String name) {
        return new Script(root().resolve(name));
    }

    Result run(String arguments) throws Exception {
        return bash(path + " " + arguments);
    }

    /** Executes something with the functions of the script, without the command that it executes itself. */
    Result withFunctions(String command) throws Exception {
        return bash("source " + path + "; " + command);
    }

    static Result bash(String command) throws Exception {
        var process = new ProcessBuilder(List.of("bash", "-c", command)).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }

    /** Every text that the script has in two languages. */
    List<Translation> translations() throws IOException {
        return TEXT.matcher(source()).results().map(call -> new Translation(call.group(2), call.group(4))).toList();
    }

    /** On how many lines a text begins, to notice one that is there in one language only. */
    long texts() throws IOException {
        return source().lines().filter(line -> line.matches(".*\\b(text|fail) ['\"\\\\].*")).count();
    }

    private String source() throws IOException {
        return Files.readString(path).replace("text \"$1\" \"$2\"", "");
    }

    static Path root() {
        var directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("start"))) {
            directory = directory.getParent();
        }
        return directory;
    }
}
