package nl.tegenkracht.e2e;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of documentation: what it links to, what can be linked to in it, and what its tables say. */
record MarkdownPage(Checkout checkout, Checkout.TextFile file) {

    private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```\\s*$");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)[^)]*\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.*?)\\s*$");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");

    private String prose() {
        return FENCE.matcher(file.text()).replaceAll("");
    }

    List<String> headings() {
        return HEADING.matcher(prose()).results().map(match -> match.group(1)).toList();
    }

    /** Links to another file or to a heading; addresses elsewhere are not checked. */
    List<String> relativeLinks() {
        return LINK.matcher(prose()).results().map(match -> match.group(1))
                .filter(link -> !link.matches("[a-z]+:.*")).toList();
    }

    boolean resolves(String link) {
        var parts = link.split("#", 2);
        var path = Path.of(file.path()).resolveSibling(parts[0]).normalize();
        var target = parts[0].isEmpty() ? file.path() : path.toString();
        if (parts.length == 1) {
            return existsInClone(target);
        }
        return checkout.files().stream().filter(other -> other.path().equals(target))
                .anyMatch(other -> new MarkdownPage(checkout, other).anchors().contains(parts[1]));
    }

    /** An empty directory is there for whoever made it, and for nobody else. */
    private boolean existsInClone(String target) {
        var path = checkout.root().resolve(target);
        return Files.isRegularFile(path)
                || checkout.files().stream().anyMatch(other -> other.path().startsWith(target + "/"));
    }

    private List<String> anchors() {
        return headings().stream().map(heading -> heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-')).toList();
    }

    /** The rows of all tables, without their headings. */
    List<List<String>> rows() {
        return prose().lines().filter(line -> line.startsWith("| ")).map(MarkdownPage::cells).toList();
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList();
    }

    /** What stands as code anywhere in the page. */
    Stream<String> code() {
        return codeIn(prose());
    }

    static Stream<String> codeIn(String text) {
        return CODE.matcher(text).results().map(match -> match.group(1));
    }
}
