package nl.tegenkracht.klacht.procedure.state;

/**
 * Who decides for the employer of one aangeklaagde: a person, chosen by the secretaris (D-14).
 *
 * @param kenmerk         pseudonym of that person
 * @param plaatsvervanger pseudonym of the deputy, who takes part once the advice was not read in time
 */
public record Authority(String kenmerk, String plaatsvervanger) {}
