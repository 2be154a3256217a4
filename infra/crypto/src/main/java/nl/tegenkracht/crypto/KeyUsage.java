package nl.tegenkracht.crypto;

/** What a key in the vault is used for; the one never opens the other. */
enum KeyUsage {

    DATA_KEY("DATASLEUTEL"),
    SEAL("ZEGEL");

    /** Part of the authenticated context of everything that was ever wrapped or sealed: never changes. */
    private final String code;

    KeyUsage(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
