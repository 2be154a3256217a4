package nl.tegenkracht.lokaal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Eén onderdeel van een platform: start het, kijkt of het leeft en gereed is, stopt het of slaat het dood. */
public final class Deel {

    private static final Duration POLS = Duration.ofMillis(200);
    private static final int REGELS = 25;

    private final Onderdeel onderdeel;
    private final Instellingen instellingen;
    private final Loopstaat loopstaat;
    private Logboek logboek;
    private Loopstaat.Loopt gestart;

    Deel(Onderdeel onderdeel, Instellingen instellingen) {
        this.onderdeel = onderdeel;
        this.instellingen = instellingen;
        this.loopstaat = new Loopstaat(instellingen.data());
    }

    /** Korte naam: {@code store}, {@code broker}, {@code melding} ... */
    public String naam() {
        return onderdeel.naam();
    }

    /** Bestand met alles wat het onderdeel zegt. */
    public Path log() {
        return instellingen.log(naam());
    }

    /** Procesnummer, als het leeft. */
    public Optional<Long> pid() {
        return loopt().map(l -> l.proces().pid());
    }

    public boolean leeft() {
        return loopt().isPresent();
    }

    /** Leeft het en kan het werk aan? */
    public boolean gereed() {
        return leeft() && onderdeel.gereedheid().gereed();
    }

    /**
     * Start het proces als het niet al leeft; wacht niet tot het gereed is.
     *
     * @throws StartFout als het programma ontbreekt of niet te starten is
     */
    public void start() {
        start(zetKlaar());
    }

    /** Is er sinds de start een andere versie gebouwd? */
    boolean verouderd() {
        return onderdeel.programma() instanceof Onderdeel.Bootjar boot
                && loopt().filter(l -> !l.versie().equals(Uitpakker.versie(boot.jar()))).isPresent();
    }

    /** Pakt zo nodig uit; dat duurt even. */
    Startregel zetKlaar() {
        return Startregel.van(onderdeel, instellingen);
    }

    synchronized void start(Startregel regel) {
        if (leeft()) {
            return;
        }
        onderdeel.gereedheid().vooraf();
        logboek = Logboek.open(log());
        try {
            var proces = Jvm.los(regel.opdracht()).directory(Files.createDirectories(instellingen.data()).toFile())
                    .redirectInput(new File("/dev/null")).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile())).start().toHandle();
            gestart = loopstaat.schrijf(naam(), proces, onderdeel.laag(), regel.versie());
        } catch (IOException e) {
            throw new StartFout("Het onderdeel " + naam() + " is niet te starten: " + e.getMessage(), e);
        }
    }

    /**
     * Wacht tot het gereed is.
     *
     * @throws StartFout als het stopt, of niet op tijd gereed is
     */
    public void wachtGereed() throws InterruptedException {
        var proces = loopt().orElseThrow(() -> fout("loopt niet")).proces();
        var begin = System.nanoTime();
        while (!onderdeel.gereedheid().gereed()) {
            var sinds = Duration.ofNanos(System.nanoTime() - begin);
            if (!Loopstaat.leeft(proces)) {
                throw fout("is na " + sinds.toSeconds() + " s uit zichzelf gestopt");
            }
            if (sinds.compareTo(instellingen.geduld()) > 0) {
                throw fout("is na " + sinds.toSeconds() + " s nog niet gereed");
            }
            Afsluiting.wachtOpEinde(proces, POLS);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    /** {@code kill -9}: het proces krijgt geen kans iets af te maken. Keert terug als het weg is. */
    public void kill() {
        loopt().ifPresent(new Afsluiting(instellingen.data())::kill);
    }

    /** Vraagt het proces te stoppen, en slaat het dood als dat te lang duurt. Keert terug als het weg is. */
    public void stop() {
        new Afsluiting(instellingen.data()).stop(loopt().stream().toList());
    }

    /** @param zacht hoe lang het over netjes stoppen mag doen */
    void stop(Duration zacht) {
        new Afsluiting(instellingen.data(), zacht).stop(loopt().stream().toList());
    }

    Onderdeel onderdeel() {
        return onderdeel;
    }

    /** Wie zelf startte weet het proces; terugzoeken kan pas als het programma er helemaal staat. */
    synchronized Optional<Loopstaat.Loopt> loopt() {
        return Optional.ofNullable(gestart).filter(l -> Loopstaat.leeft(l.proces())).or(() -> loopstaat.van(naam()));
    }

    private synchronized StartFout fout(String watErMisIs) {
        var regels = logboek == null ? List.<String>of() : logboek.laatste(REGELS);
        return new StartFout("Het onderdeel " + naam() + " " + watErMisIs + ".", log(), regels);
    }
}
