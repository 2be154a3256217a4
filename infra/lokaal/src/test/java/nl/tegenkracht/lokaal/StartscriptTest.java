package nl.tegenkracht.lokaal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartscriptTest {

    private static final Path SCRIPT = wortel().resolve("start");

    @TempDir
    Path map;

    private record Uitkomst(int code, String uitvoer) {}

    @Test
    void hulpZegtWelkeOpdrachtenErZijn() throws Exception {
        assertThat(bash(SCRIPT + " help")).satisfies(u -> {
            assertThat(u.code()).isZero();
            assertThat(u.uitvoer()).contains("stop", "status", "reset");
        });
    }

    @Test
    void eenOnbekendeOpdrachtGeeftDeHulpEnCodeTwee() throws Exception {
        assertThat(bash(SCRIPT + " dans")).satisfies(u -> {
            assertThat(u.code()).isEqualTo(2);
            assertThat(u.uitvoer()).contains("Onbekende opdracht: dans", "Gebruik: ./start");
        });
    }

    @Test
    void zonderJdk25IsErEenZin() throws Exception {
        assertThat(metFuncties("kandidaten() { :; }; vind_jdk")).satisfies(u -> {
            assertThat(u.code()).isEqualTo(1);
            assertThat(u.uitvoer().lines()).singleElement().asString().contains("JDK 25", "JAVA_HOME");
        });
    }

    @Test
    void alleenEenJdk25Telt() throws Exception {
        jdk("zeventien", "17.0.15");
        jdk("achtentwintig", "28");
        jdk("vijfentwintig", "25.0.3");
        var zoek = "kandidaten() { printf '%s\\n' " + map + "/niets " + map + "/zeventien " + map + "/achtentwintig "
                + map + "/vijfentwintig; }; vind_jdk";

        assertThat(metFuncties(zoek)).isEqualTo(new Uitkomst(0, map.resolve("vijfentwintig") + "\n"));
    }

    @Test
    void eenTeOudeMavenWordtGenoemd() throws Exception {
        assertThat(metFuncties("mvn() { echo 'Apache Maven 3.6.3 (abc)'; }; controleer_bouwgereedschap"))
                .satisfies(u -> {
                    assertThat(u.code()).isEqualTo(1);
                    assertThat(u.uitvoer())
                            .isEqualTo("Maven 3.6.3 is te oud; om te bouwen is Maven 3.8.7 of later nodig.\n");
                });
        assertThat(metFuncties("cd " + map + "; mvn() { echo 'Apache Maven 3.10.0'; }; controleer_bouwgereedschap"))
                .isEqualTo(new Uitkomst(0, ""));
    }

    @Test
    void gebouwdWordtAlleenAlsErIetsOntbreektOfVeranderdIs() throws Exception {
        Files.writeString(map.resolve("pom.xml"), "<module>infra/iets</module>\n<module>infra/e2e</module>\n");
        var staat = "cd " + map + "; touch -d '2 hours ago' pom.xml; mkdir -p infra/{iets,e2e}/src/main;";
        var jars = "for j in $(jars); do mkdir -p \"$(dirname \"$j\")\"; touch \"$j\"; done;";
        var nodig = "if bouwen_nodig; then echo ja; else echo nee; fi;";

        assertThat(metFuncties(staat + nodig).uitvoer()).isEqualTo("ja\n");
        assertThat(metFuncties(staat + jars + nodig).uitvoer()).isEqualTo("nee\n");
        assertThat(metFuncties(staat + "touch -d '1 hour' infra/e2e/src/main/Toets.java;" + nodig).uitvoer())
                .isEqualTo("nee\n");
        assertThat(metFuncties(staat + "touch -d '1 hour' infra/iets/src/main/Iets.java;" + nodig).uitvoer())
                .isEqualTo("ja\n");
        assertThat(metFuncties(staat + "mkdir -p target; touch -d '2 hours' target/gebouwd;" + nodig).uitvoer())
                .isEqualTo("nee\n");
    }

    private void jdk(String naam, String versie) throws IOException {
        var bin = Files.createDirectories(map.resolve(naam).resolve("bin"));
        assertThat(Files.createFile(bin.resolve("javac")).toFile().setExecutable(true)).isTrue();
        Files.writeString(map.resolve(naam).resolve("release"), "JAVA_VERSION=\"" + versie + "\"\n");
    }

    /** Voert iets uit met de functies van het script, zonder de opdracht die het zelf uitvoert. */
    private Uitkomst metFuncties(String opdracht) throws Exception {
        return bash("source " + SCRIPT + "; " + opdracht);
    }

    private static Uitkomst bash(String opdracht) throws Exception {
        var proces = new ProcessBuilder(List.of("bash", "-c", opdracht)).redirectErrorStream(true).start();
        var uitvoer = new String(proces.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Uitkomst(proces.waitFor(), uitvoer);
    }

    private static Path wortel() {
        var map = Path.of("").toAbsolutePath();
        while (!Files.exists(map.resolve("start"))) {
            map = map.getParent();
        }
        return map;
    }
}
