package nl.tegenkracht.klacht.procedure.state;

import java.util.List;

/**
 * A part of a klacht that goes its own way: one aangeklaagde, and the acts that are judged together. What is partly
 * admissible becomes two of them, so that nobody reads of the other part.
 *
 * @param nr            number within the klacht, from 1
 * @param stage         where it stands
 * @param subject       what it is about
 * @param bevoegdGezag  who decides, or {@code null} until that person is chosen
 * @param hearing       the hearing, or {@code null}
 * @param advice        the advice, or {@code null}
 * @param gevolgd       whether the decision follows the advice, or {@code null} until there is one
 */
public record Track(int nr, Stage stage, Subject subject, Authority bevoegdGezag, Hearing hearing, Advice advice,
        Boolean gevolgd) {

    /** A part about which nothing was decided. */
    public static Track of(int nr, Stage stage, Subject subject) {
        return new Track(nr, stage, subject, null, null, null, null);
    }

    public Track at(Stage next) {
        return new Track(nr, next, subject, bevoegdGezag, hearing, advice, gevolgd);
    }

    public Track boundTo(String account) {
        return new Track(nr, stage, subject.boundTo(account), bevoegdGezag, hearing, advice, gevolgd);
    }

    public Track about(List<String> gedragingen) {
        return new Track(nr, stage, subject.about(gedragingen), bevoegdGezag, hearing, advice, gevolgd);
    }

    /** The same as another part, with its own number. */
    public Track numbered(int number) {
        return new Track(number, stage, subject, bevoegdGezag, hearing, advice, gevolgd);
    }

    public Track decidedBy(Authority authority) {
        return new Track(nr, stage, subject, authority, hearing, advice, gevolgd);
    }

    public Track with(Hearing next) {
        return new Track(nr, stage, subject, bevoegdGezag, next, advice, gevolgd);
    }

    public Track with(Advice next) {
        return new Track(nr, stage, subject, bevoegdGezag, hearing, next, gevolgd);
    }

    /** The votes lapsed: there is no advice any more. */
    public Track withoutAdvice() {
        return with((Advice) null);
    }

    public Track followed(boolean advised) {
        return new Track(nr, stage, subject, bevoegdGezag, hearing, advice, advised);
    }
}
