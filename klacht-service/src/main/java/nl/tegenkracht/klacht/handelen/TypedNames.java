package nl.tegenkracht.klacht.handelen;

import java.util.stream.IntStream;
import nl.tegenkracht.klacht.dossier.Aangeklaagden;
import nl.tegenkracht.klacht.dossier.Aangeklaagden.Aangeklaagde;

/** Reads about whom a klacht is, and what each is said to have done, one thing a line. */
final class TypedNames {

    private static final int MOST = 3;

    private TypedNames() {
    }

    static Aangeklaagden of(TypedAct typed) {
        return new Aangeklaagden(IntStream.rangeClosed(1, MOST)
                .filter(nr -> !typed.text("aangeklaagde" + nr).isBlank())
                .mapToObj(nr -> new Aangeklaagde(typed.text("aangeklaagde" + nr).strip(),
                        typed.text("gedragingen" + nr).lines().map(String::strip).filter(line -> !line.isEmpty())
                                .toList()))
                .toList());
    }
}
