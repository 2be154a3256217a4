package nl.tegenkracht.e2e;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The text files of the checkout, without what is built or run. */
record Checkout(Path root, List<TextFile> files) {

    private static final Set<String> NOT_OURS = Set.of(".git", "target", "node_modules", "data", ".idea");
    private static final Pattern TEXT = Pattern
            .compile(".*\\.(java|md|csv|yml|yaml|html|json|xml|txt|properties)|start");
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\R\\s*(?:\\*(?!\\*)|//|#(?!#))?\\s*");

    /**
     * One file.
     *
     * @param path below the root, with slashes
     */
    record TextFile(String path, String text) {

        String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        /** As one line, so that a reference may be broken over two lines of a comment. */
        String flat() {
            return LINE_BREAK.matcher(text).replaceAll(" ");
        }

        boolean is(String extension) {
            return path.endsWith("." + extension);
        }

        boolean isMain() {
            return path.contains("src/main/");
        }
    }

    static Checkout read(Path root) {
        var files = new ArrayList<TextFile>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {

                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    return NOT_OURS.contains(directory.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (TEXT.matcher(file.getFileName().toString()).matches()
                            && !file.endsWith("package-lock.json")) {
                        files.add(new TextFile(root.relativize(file).toString(), Files.readString(file)));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Checkout(root, files);
    }

    TextFile file(String path) {
        return find(path).findFirst().orElseThrow(() -> new AssertionError(path + " does not exist"));
    }

    Stream<TextFile> find(String path) {
        return files.stream().filter(file -> file.path().equals(path) || file.path().endsWith("/" + path));
    }

    List<TextFile> all(String extension) {
        return files.stream().filter(file -> file.is(extension)).toList();
    }

    /** Java sources by the name of their class; two modules may have the same. */
    Map<String, List<TextFile>> classes() {
        return all("java").stream().collect(groupingBy(file -> file.name().replace(".java", "")));
    }
}
