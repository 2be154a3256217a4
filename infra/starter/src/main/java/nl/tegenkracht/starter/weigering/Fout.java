package nl.tegenkracht.starter.weigering;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Een fout voor in het log: soorten en plaatsen in de code, nooit de tekst, want daar kan inhoud in staan. */
final class Fout {

    private Fout() {
    }

    static String zonderInhoud(Throwable fout) {
        var tekst = new StringBuilder();
        var diepte = 0;
        for (var oorzaak = fout; oorzaak != null && diepte < 5; oorzaak = oorzaak.getCause(), diepte++) {
            tekst.append(diepte == 0 ? "" : " <- ").append(oorzaak.getClass().getName()).append(" bij ")
                    .append(Arrays.stream(oorzaak.getStackTrace()).limit(6).map(StackTraceElement::toString)
                            .collect(Collectors.joining(" < ")));
        }
        return tekst.toString();
    }
}
