import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.tools.ToolProvider;

/**
 * How fast this machine is at what the tests mostly do: starting, loading classes and compiling. Compiles this file on two
 * threads at the same time and prints the milliseconds that took (record 0423). Its arguments are this file and how often
 * each thread compiles it.
 */
final class Yardstick {
    public static void main(String[] args) throws Exception {
        var source = Path.of(args[0]);
        var rounds = Integer.parseInt(args[1]);
        var begin = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> work = () -> compile(source, rounds);
            for (var done : threads.invokeAll(List.of(work, work))) {
                if (!done.get()) {
                    throw new IllegalStateException("the yardstick does not compile itself");
                }
            }
        }
        System.out.println((System.nanoTime() - begin) / 1_000_000);
    }

    private static boolean compile(Path source, int rounds) throws Exception {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var target = Files.createTempDirectory("yardstick");
        var right = true;
        for (var round = 0; round < rounds; round++) {
            try (var files = compiler.getStandardFileManager(null, null, null)) {
                var options = List.of("-d", target.toString());
                right &= compiler.getTask(null, files, null, options, null, files.getJavaFileObjects(source)).call();
            }
        }
        try (var made = Files.list(target)) {
            for (var file : made.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(target);
        return right;
    }
}
