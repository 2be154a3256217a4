package nl.tegenkracht.versleuteling;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Een proces dat een naam voor het eerst gebruikt en zegt welke sleutels het kreeg. */
final class Eerstegebruik {

    private Eerstegebruik() {
    }

    static Process start(Path map, String naam) throws IOException {
        return start(naam, map.toString());
    }

    static Process start(Hsmtoegang toegang, String naam) throws IOException {
        return start(naam, toegang.bibliotheek().toString(), Integer.toString(toegang.slot()), toegang.pin(),
                toegang.slotmap().toString());
    }

    private static Process start(String naam, String... kluis) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var opdracht = new ArrayList<>(List.of(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                Eerstegebruik.class.getName(), naam));
        opdracht.addAll(List.of(kluis));
        return new ProcessBuilder(opdracht).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    static String uitkomst(Sleutelkluis kluis, String naam) {
        return kluis.huidigeKid(naam) + " "
                + HexFormat.of().formatHex(kluis.hmac(naam, naam.getBytes(StandardCharsets.UTF_8)));
    }

    public static void main(String[] opties) {
        try {
            System.out.print(uitkomst(kluis(opties), opties[0]));
        } catch (KluisOnbereikbaar e) {
            System.out.print(e.getMessage());
            System.exit(1);
        }
    }

    private static Sleutelkluis kluis(String[] opties) {
        return opties.length == 2
                ? Sleutelbestand.in(Path.of(opties[1]))
                : HsmKluis.open(new Hsmtoegang(Path.of(opties[1]), Integer.parseInt(opties[2]), opties[3],
                        Path.of(opties[4])));
    }
}
