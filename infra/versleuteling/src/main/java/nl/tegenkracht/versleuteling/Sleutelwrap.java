package nl.tegenkracht.versleuteling;

import java.util.Arrays;
import java.util.Objects;

/**
 * De datasleutel van een dossier, verpakt voor één lezer. Een verpakking past alleen op haar eigen dossier en lezer.
 *
 * @param voor wie hem kan openen
 * @param kid  kenmerk van de sleutel waaronder hij verpakt is
 * @param wrap de verpakte datasleutel
 */
public record Sleutelwrap(Voor voor, String kid, byte[] wrap) {

    public Sleutelwrap {
        Objects.requireNonNull(voor, "voor");
        Objects.requireNonNull(kid, "kid");
        Objects.requireNonNull(wrap, "wrap");
    }

    /** Verpakt de datasleutel van een dossier onder de huidige sleutel met deze naam. */
    public static Sleutelwrap maak(Sleutelkluis kluis, String sleutelnaam, Voor voor, Datasleutel sleutel,
            String dossier) {
        return sleutel.metBytes(bytes -> {
            var ingepakt = kluis.verpak(sleutelnaam, bytes, context(voor, dossier));
            return new Sleutelwrap(voor, ingepakt.kid(), ingepakt.bytes());
        });
    }

    /**
     * De datasleutel; sluit hem na gebruik.
     *
     * @throws NietTeOpenen als deze verpakking niet bij dit dossier hoort of veranderd is
     */
    public Datasleutel open(Sleutelkluis kluis, String sleutelnaam, String dossier) {
        var bytes = kluis.ontvouw(sleutelnaam, new Ingepakt(kid, wrap), context(voor, dossier));
        try {
            return Datasleutel.van(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** Of de sleutel sindsdien gewisseld is. */
    public boolean verouderd(Sleutelkluis kluis, String sleutelnaam) {
        return !kid.equals(kluis.huidigeKid(sleutelnaam));
    }

    /**
     * Dezelfde datasleutel onder de huidige sleutel; de verpakking zelf als zij dat al is. Herhalen mag, halverwege
     * stoppen ook: oude en nieuwe verpakkingen gaan beide open zolang de oude sleutel bestaat.
     */
    public Sleutelwrap herverpak(Sleutelkluis kluis, String sleutelnaam, String dossier) {
        if (!verouderd(kluis, sleutelnaam)) {
            return this;
        }
        try (var sleutel = open(kluis, sleutelnaam, dossier)) {
            return maak(kluis, sleutelnaam, voor, sleutel, dossier);
        }
    }

    private static byte[] context(Voor voor, String dossier) {
        return Context.van("wrap", voor.code(), dossier);
    }

    @Override
    public boolean equals(Object ander) {
        return ander instanceof Sleutelwrap dat && voor == dat.voor && kid.equals(dat.kid)
                && Arrays.equals(wrap, dat.wrap);
    }

    @Override
    public int hashCode() {
        return Objects.hash(voor, kid, Arrays.hashCode(wrap));
    }

    /** Zonder de verpakte bytes: die horen in geen logregel. */
    @Override
    public String toString() {
        return "Sleutelwrap[voor=" + voor.code() + ", kid=" + kid + "]";
    }
}
