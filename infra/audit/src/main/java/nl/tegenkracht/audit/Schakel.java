package nl.tegenkracht.audit;

/**
 * Eén schakel van de keten, zonder de regel zelf: die mag na zijn termijn weg, de schakel blijft.
 *
 * @param regel  SHA-256 van de bewaarde regel
 * @param vorige kop tot hier
 * @param kop    SHA-256 van vorige, nr en regel
 */
record Schakel(long nr, String regel, String vorige, String kop) {

    static Schakel na(String vorige, long nr, String regelhash) {
        return new Schakel(nr, regelhash, vorige, Hash.kop(vorige, nr, regelhash));
    }

    /** Of deze schakel klopt en op deze kop volgt. */
    boolean volgtOp(String kopTotHier, long nrTotHier) {
        return leesbaar() && nr == nrTotHier + 1 && vorige.equals(kopTotHier) && klopt();
    }

    /** Of alles erin staat; alleen dan is na te rekenen of het klopt. */
    boolean leesbaar() {
        return nr > 0 && Hash.isHash(regel) && Hash.isHash(vorige) && Hash.isHash(kop);
    }

    boolean klopt() {
        return kop.equals(Hash.kop(vorige, nr, regel));
    }
}
