package nl.tegenkracht.melding.dossier;

import nl.tegenkracht.contracts.Coded;

/** What a vertrouwenspersoon brings to the attention of the employer. The database holds the names of the constants. */
public enum SignaleringSoort implements Coded {

    /** Something that keeps going wrong, without a word about anybody (KR-2021 art. 5 lid 1 onder f). */
    KNELPUNT("knelpunt"),
    /** The vertrouwenspersoon is put at a disadvantage because of the office; on paper, to the Presidium. */
    BENADELING("benadeling");

    private final String code;

    SignaleringSoort(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The kind for a code from a form. */
    public static SignaleringSoort of(String code) {
        return Coded.of(SignaleringSoort.class, code);
    }
}
