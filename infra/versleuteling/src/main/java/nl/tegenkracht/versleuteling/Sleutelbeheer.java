package nl.tegenkracht.versleuteling;

/** Een kluis met het recht om sleutels te wisselen. Diensten krijgen alleen de {@link Sleutelkluis}. */
public interface Sleutelbeheer extends Sleutelkluis {

    /**
     * Maakt een nieuwe sleutel waaronder voortaan gesloten wordt; de vorige blijven om te lezen. De sleutel van
     * {@link #hmac} wisselt niet mee.
     *
     * @return kenmerk van de nieuwe sleutel
     */
    String roteer(String sleutelnaam);
}
