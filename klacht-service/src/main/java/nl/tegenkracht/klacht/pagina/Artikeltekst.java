package nl.tegenkracht.klacht.pagina;

/** Een artikel uit een regelset in gewone woorden: {@code 9.1.a} wordt {@code artikel 9 lid 1 onder a}. */
public final class Artikeltekst {

    private Artikeltekst() {
    }

    public static String van(String artikel) {
        var tekst = new StringBuilder("artikel");
        var delen = artikel.split("\\.");
        for (var i = 0; i < delen.length; i++) {
            var isGetal = Character.isDigit(delen[i].charAt(0));
            tekst.append(i == 0 ? " " : isGetal ? " lid " : " onder ").append(delen[i]);
        }
        return tekst.toString();
    }

    /** Waar het artikel in het gepubliceerde document staat: {@code artikel-9-lid-1}. */
    public static String anker(String artikel) {
        var delen = artikel.split("\\.");
        var lid = delen.length > 1 && Character.isDigit(delen[1].charAt(0));
        return "artikel-" + delen[0] + (lid ? "-lid-" + delen[1] : "");
    }
}
