package nl.tegenkracht.versleuteling;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;

/** Een proces dat een naam voor het eerst gebruikt en zegt welke sleutels het kreeg. */
final class Eerstegebruik {

    private Eerstegebruik() {
    }

    static Process start(Path map, String naam) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), Eerstegebruik.class.getName(), map.toString(), naam)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    static String uitkomst(Sleutelkluis kluis, String naam) {
        return kluis.huidigeKid(naam) + " " + HexFormat.of().formatHex(kluis.hmac(naam, naam.getBytes()));
    }

    public static void main(String[] opties) {
        System.out.print(uitkomst(Sleutelbestand.in(Path.of(opties[0])), opties[1]));
    }
}
