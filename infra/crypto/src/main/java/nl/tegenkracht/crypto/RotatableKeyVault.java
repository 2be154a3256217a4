package nl.tegenkracht.crypto;

/** Een kluis met het recht om sleutels te wisselen. Diensten krijgen alleen de {@link KeyVault}. */
public interface RotatableKeyVault extends KeyVault {

    /**
     * Maakt een nieuwe sleutel waaronder voortaan gesloten wordt; de vorige blijven om te lezen. De sleutel van
     * {@link #hmac} wisselt niet mee.
     *
     * @return kenmerk van de nieuwe sleutel
     */
    String rotate(String keyName);
}
