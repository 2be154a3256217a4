package nl.tegenkracht.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RekenTest {

    @Test
    void percentielenZijnWaardenUitDeReeks() {
        var honderd = new Reeks(LongStream.rangeClosed(1, 100).map(ms -> (101 - ms) * 1_000_000).toArray());

        assertThat(honderd.ms(50)).isEqualTo(50);
        assertThat(honderd.ms(99)).isEqualTo(99);
        assertThat(honderd.ms(99.1)).isEqualTo(100);
        assertThat(honderd.ms(100)).isEqualTo(100);
    }

    @Test
    void eenKorteReeksHeeftAlsP99HaarGrootsteWaarde() {
        assertThat(new Reeks(new long[]{7_000_000}).ms(50)).isEqualTo(7);
        assertThat(new Reeks(new long[]{9_000_000, 7_000_000}).ms(99)).isEqualTo(9);
        assertThat(new Reeks(new long[0]).ms(99)).isNaN();
    }

    @Test
    void deMediaanIsDeMiddelsteRonde() {
        assertThat(new Rondes(List.of(30.0, 10.0, 20.0)).mediaan()).isEqualTo(20);
        assertThat(new Rondes(List.of(10.0, 20.0)).mediaan()).isEqualTo(15);
        assertThat(new Rondes(List.of(30.0, 10.0, 20.0)).tekst(" ms", 1)).isEqualTo("20.0 ms (30.0 10.0 20.0)");
    }

    @Test
    void deVerhoudingIsDieVanDeMedianen() {
        var deur = new Rondes(List.of(4000.0, 9000.0, 4100.0));
        var kaal = new Rondes(List.of(5000.0, 100.0, 5200.0));

        assertThat(deur.tegenover(kaal)).isCloseTo(0.82, within(0.0001));
    }

    @Test
    void eenGrensTeltMeeAlsGehaald() {
        var rondes = new Rondes(List.of(150.0));

        assertThat(Rij.hoogstens("p99", rondes, 0, " ms", 150).gemist()).isFalse();
        assertThat(Rij.hoogstens("p99", rondes, 0, " ms", 149.9).gemist()).isTrue();
        assertThat(Rij.minstens("verhouding", 0.8, 0.8).gemist()).isFalse();
        assertThat(Rij.minstens("verhouding", 0.799, 0.8).gemist()).isTrue();
        assertThat(Rij.hoogstens("niets gemeten", new Rondes(List.of()), 0, " ms", 150).gemist()).isTrue();
    }

    @Test
    void eenGemisteGrensIsInDeTabelTeZien() {
        var gehaald = Rij.minstens("verhouding", 0.91, 0.8);
        var gemist = Rij.hoogstens("start", new Rondes(List.of(46.2)), 1, " s", 45);

        assertThat(new Tabel(List.of("feit"), List.of(gehaald)).allesGehaald()).isTrue();
        assertThat(new Tabel(List.of("feit"), List.of(gehaald, gemist)).allesGehaald()).isFalse();
        assertThat(new Tabel(List.of("feit"), List.of(gehaald, gemist)).tekst())
                .isEqualTo("""
                        feit

                        verhouding  0.91    >= 0.8   PASS
                        start       46.2 s  <= 45 s  FAIL
                        """);
    }

    @Test
    void deUitvoerVanWrkWordtGelezen() {
        var doorvoer = Wrk.lees("""
                Running 8s test @ http://127.0.0.1:1/
                  1 threads and 16 connections
                  Latency Distribution
                     50%  812.00us
                     75%    2.01ms
                     90%    3.50ms
                     99%    1.02s
                  85531 requests in 8.02s, 20.10MB read
                Requests/sec:  10664.71
                Transfer/sec:      2.51MB
                """);

        assertThat(doorvoer).isEqualTo(new Lastmaker.Doorvoer(10664.71, 0.812, 1020));
    }

    @Test
    void deEigenBelastingLeestAntwoordenTotHunEinde() throws IOException {
        var antwoorden = stroom("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc"
                + "HTTP/1.1 200 \r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\n"
                + "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");

        EigenLast.leesAntwoord(antwoorden);
        EigenLast.leesAntwoord(antwoorden);
        assertThatThrownBy(() -> EigenLast.leesAntwoord(antwoorden)).hasMessageContaining("404");
        assertThat(antwoorden.available()).isPositive();
    }

    private static ByteArrayInputStream stroom(String tekst) {
        return new ByteArrayInputStream(tekst.getBytes(StandardCharsets.US_ASCII));
    }
}
