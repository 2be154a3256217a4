package nl.tegenkracht.keten;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.tegenkracht.contracts.Id;

/** Alles wat er mis kan zijn aan wat iemand instuurt. */
final class Slechtinvoer {

    private static final String JSON = "application/json";
    /** Groter dan een lang verhaal mag zijn, kleiner dan de deur aanneemt. */
    private static final int TE_LANG = 7_000;
    /** Groter dan de deur aanneemt. */
    private static final int TE_GROOT = 80_000;

    private final Wijziging wijziging;
    private final Map<String, String> goed;
    private final String merk;
    private final List<Geval> gevallen = new ArrayList<>();

    /**
     * Eén keer slechte invoer.
     *
     * @param verwacht de status die de matrix noemt
     * @param terug    of de pagina alles terug moet geven wat er getypt was
     */
    record Geval(String naam, String soort, byte[] inhoud, int verwacht, boolean terug) {

        /** Wat er mis is aan het antwoord hierop; leeg als het is wat de matrix zegt. */
        Optional<String> mis(Wijziging wijziging, Antwoord antwoord, String merk) {
            if (antwoord.status() != verwacht) {
                return Optional.of(antwoord.status() + " in plaats van " + verwacht);
            }
            if (wijziging.api() != antwoord.kop("content-type").orElse("").startsWith("application/problem+json")) {
                return Optional.of("verkeerde vorm van antwoord");
            }
            if (wijziging.api() && antwoord.tekst().contains(merk)) {
                return Optional.of("herhaalt wat er is ingestuurd");
            }
            return terug && !antwoord.tekst().contains(merk)
                    ? Optional.of("geeft niet terug wat er getypt was")
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return naam;
        }
    }

    private Slechtinvoer(Wijziging wijziging, String versie, String merk) {
        this.wijziging = wijziging;
        this.merk = merk;
        this.goed = wijziging.invoer(merk);
        if (!wijziging.maakt() && !wijziging.api()) {
            goed.put("versie", versie);
        }
    }

    static List<Geval> voor(Wijziging wijziging, String versie, String merk) {
        var slecht = new Slechtinvoer(wijziging, versie, merk);
        slecht.overal();
        if (wijziging.api()) {
            slecht.document();
        } else {
            slecht.formulier();
        }
        return slecht.gevallen;
    }

    /** Wat op een pagina en over de API even slecht is. */
    private void overal() {
        var heel = wijziging.geschreven(goed);
        geval("leeg", "", 400, false);
        geval("te groot", heel + " ".repeat(merk.length() * TE_GROOT), 413, false);
        for (var soort : List.of("text/plain", "application/xml", "multipart/form-data; boundary=x",
                wijziging.api() ? Bezoeker.FORMULIER : JSON)) {
            gevallen.add(new Geval(soort, soort, heel.getBytes(StandardCharsets.UTF_8), 415, false));
        }
        goed.keySet().stream().filter(this::isKenmerk).forEach(veld -> met(veld, "geen kenmerk", 400));
        if (goed.containsKey("vertrouwenspersoon")) {
            met("vertrouwenspersoon", Id.random(), 409);
        }
        if (wijziging.tekst() != null) {
            met(wijziging.tekst(), merk.repeat(TE_LANG), 400);
            met(wijziging.tekst(), merk + "\0", 400);
        }
    }

    private void document() {
        var heel = wijziging.geschreven(goed);
        var veld = goed.keySet().iterator().next();
        for (var naam : goed.keySet()) {
            met(naam, 1, 400);
            met(naam, List.of(merk), 400);
            met(naam, Map.of(merk, merk), 400);
        }
        goed.keySet().stream().filter(this::isKenmerk).forEach(naam -> geval(naam + " als niets",
                heel.replaceFirst("\"" + naam + "\":\"[^\"]*\"", "\"" + naam + "\":null"), 400, false));
        met("bijzaak", merk, 400);
        geval("geen object", "[\"" + merk + "\"]", 400, false);
        geval("alleen een tekst", "\"" + merk + "\"", 400, false);
        geval("niets", "null", 400, false);
        geval("afgebroken", heel.substring(0, heel.length() - 2), 400, false);
        geval("tekst erachter", heel + "{}", 400, false);
        geval("half teken", heel.replaceFirst("\"" + veld + "\":\"", "$0\\\\ud800"), 400, false);
        kapot(heel.replaceFirst("\"" + veld + "\":\"", "$0#"));
    }

    private void formulier() {
        var heel = wijziging.geschreven(goed);
        var veld = goed.keySet().iterator().next();
        geval("half teken", heel.replaceFirst(veld + "=", "$0%C3"), 400, false);
        geval("geen hexadecimaal", heel.replaceFirst(veld + "=", "$0%zz"), 400, false);
        kapot(heel.replaceFirst(veld + "=", "$0#"));
    }

    /** Een byte die in UTF-8 nergens zo kan staan, op de plaats van het hekje. */
    private void kapot(String tekst) {
        var bytes = tekst.getBytes(StandardCharsets.ISO_8859_1);
        bytes[tekst.indexOf('#')] = (byte) 0xc3;
        gevallen.add(new Geval("geen UTF-8", wijziging.soort(), bytes, 400, false));
    }

    private void met(String veld, Object waarde, int verwacht) {
        var invoer = new LinkedHashMap<String, Object>(goed);
        invoer.put(veld, waarde);
        geval(veld + " als " + waarde.getClass().getSimpleName() + " " + waarde.toString().length(),
                wijziging.geschreven(invoer), verwacht, !wijziging.api() && wijziging.tekst() != null);
    }

    private void geval(String naam, String inhoud, int verwacht, boolean terug) {
        gevallen.add(new Geval(naam, wijziging.soort(), inhoud.getBytes(StandardCharsets.UTF_8), verwacht, terug));
    }

    private boolean isKenmerk(String veld) {
        return goed.get(veld).matches("[0-9a-f]{32}");
    }
}
