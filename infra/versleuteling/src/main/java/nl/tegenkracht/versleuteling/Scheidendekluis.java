package nl.tegenkracht.versleuteling;

/**
 * Wat elke kluis gelijk doet: zij weigert een naam die niet kan bestaan, en houdt verpakte datasleutels en verzegelde
 * inhoud uit elkaar. Hoe er gesloten wordt, is aan de kluis zelf.
 */
abstract sealed class Scheidendekluis implements Sleutelbeheer permits HsmKluis, Sleutelbestand {

    @Override
    public final Ingepakt verpak(String sleutelnaam, byte[] datasleutel, byte[] context) {
        return sluit(Gebruik.DATASLEUTEL, sleutelnaam, datasleutel, context);
    }

    @Override
    public final byte[] ontvouw(String sleutelnaam, Ingepakt ingepakt, byte[] context) {
        return open(Gebruik.DATASLEUTEL, sleutelnaam, ingepakt, context);
    }

    @Override
    public final Ingepakt verzegel(String sleutelnaam, byte[] inhoud, byte[] context) {
        return sluit(Gebruik.ZEGEL, sleutelnaam, inhoud, context);
    }

    @Override
    public final byte[] ontzegel(String sleutelnaam, Ingepakt verzegeld, byte[] context) {
        return open(Gebruik.ZEGEL, sleutelnaam, verzegeld, context);
    }

    /** Sluit onder de huidige sleutel met deze naam; de context scheidt al naar gebruik en naam. */
    abstract Ingepakt sluit(String naam, byte[] klaar, byte[] context);

    /** Opent wat {@link #sluit(String, byte[], byte[])} met dezelfde context sloot, ook onder een vroegere sleutel. */
    abstract byte[] open(String naam, Ingepakt ingepakt, byte[] context);

    private Ingepakt sluit(Gebruik gebruik, String naam, byte[] klaar, byte[] context) {
        return sluit(Sleutelnaam.geldig(naam), klaar, Context.inKluis(gebruik, naam, context));
    }

    private byte[] open(Gebruik gebruik, String naam, Ingepakt ingepakt, byte[] context) {
        return open(Sleutelnaam.geldig(naam), ingepakt, Context.inKluis(gebruik, naam, context));
    }
}
