package nl.tegenkracht.audit;

/**
 * Eén schakel van de keten, zonder de regel zelf: die mag na zijn termijn weg, de schakel blijft.
 *
 * @param regel  SHA-256 van de bewaarde regel
 * @param vorige kop tot hier
 * @param kop    SHA-256 van vorige, nr en regel
 */
record ChainLink(long nr, String regel, String vorige, String kop) {

    static ChainLink after(String previous, long sequence, String entryHash) {
        return new ChainLink(sequence, entryHash, previous, Hash.head(previous, sequence, entryHash));
    }

    /** Of deze schakel klopt en op deze kop volgt. */
    boolean follows(String headSoFar, long sequenceSoFar) {
        return complete() && nr == sequenceSoFar + 1 && vorige.equals(headSoFar) && consistent();
    }

    /** Of alles erin staat; alleen dan is na te rekenen of het klopt. */
    boolean complete() {
        return nr > 0 && Hash.isHash(regel) && Hash.isHash(vorige) && Hash.isHash(kop);
    }

    boolean consistent() {
        return kop.equals(Hash.head(vorige, nr, regel));
    }
}
