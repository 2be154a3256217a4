package nl.tegenkracht.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CalculationTest {

    @Test
    void percentilesAreValuesFromTheSeries() {
        var hundred = new Latencies(LongStream.rangeClosed(1, 100).map(ms -> (101 - ms) * 1_000_000).toArray());

        assertThat(hundred.ms(50)).isEqualTo(50);
        assertThat(hundred.ms(99)).isEqualTo(99);
        assertThat(hundred.ms(99.1)).isEqualTo(100);
        assertThat(hundred.ms(100)).isEqualTo(100);
    }

    @Test
    void aShortSeriesHasItsLargestValueAsP99() {
        assertThat(new Latencies(new long[]{7_000_000}).ms(50)).isEqualTo(7);
        assertThat(new Latencies(new long[]{9_000_000, 7_000_000}).ms(99)).isEqualTo(9);
        assertThat(new Latencies(new long[0]).ms(99)).isNaN();
    }

    @Test
    void theMedianIsTheMiddleRound() {
        assertThat(new RoundValues(List.of(30.0, 10.0, 20.0)).median()).isEqualTo(20);
        assertThat(new RoundValues(List.of(10.0, 20.0)).median()).isEqualTo(15);
        assertThat(new RoundValues(List.of(30.0, 10.0, 20.0)).text(" ms", 1)).isEqualTo("20.0 ms (30.0 10.0 20.0)");
    }

    @Test
    void twoThatAreMeasuredInTurnsAreComparedPerRound() {
        var busyInTheSecondRound = List.of(4000.0, 410.0, 5000.0);
        var alike = List.of(5000.0, 500.0, 5000.0);

        var ratios = RoundValues.ofPairs(busyInTheSecondRound, alike, Double::doubleValue);

        assertThat(ratios.text("", 2)).isEqualTo("0.82 (0.80 0.82 1.00)");
    }

    @Test
    void theOutputOfWrkIsParsed() {
        var throughput = WrkLoadGenerator.parse("""
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

        assertThat(throughput).isEqualTo(new LoadGenerator.Throughput(10664.71, 0.812, 1020));
    }

    @Test
    void theBuiltInLoadGeneratorReadsResponsesToTheirEnd() throws IOException {
        var responses = stream("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc"
                + "HTTP/1.1 200 \r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\n"
                + "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");

        BuiltInLoadGenerator.readResponse(responses);
        BuiltInLoadGenerator.readResponse(responses);
        assertThatThrownBy(() -> BuiltInLoadGenerator.readResponse(responses)).hasMessageContaining("404");
        assertThat(responses.available()).isPositive();
    }

    @Test
    void theBuiltInLoadGeneratorSeesThatTheServerClosesTheConnection() throws IOException {
        var responses = stream("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\na"
                + "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nConnection: close\r\n\r\nb");

        assertThat(BuiltInLoadGenerator.readResponse(responses)).isTrue();
        assertThat(BuiltInLoadGenerator.readResponse(responses)).isFalse();
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void theOptionsAreThoseOfTheHelp() {
        var options = BenchOptions.parse(new String[]{"/root", "--only=start,gateway", "--rounds=5"});

        assertThat(options.subjects()).containsExactlyInAnyOrder(BenchOptions.Subject.START,
                BenchOptions.Subject.GATEWAY);
        assertThat(options.rounds()).isEqualTo(5);
        assertThat(options.calibrated()).isTrue();
        assertThat(options.cold()).isFalse();
        assertThat(options.old()).isEmpty();
        assertThat(BenchOptions.parse(new String[]{"/root", "--quick"}).rounds()).isEqualTo(1);
        assertThat(BenchOptions.parse(new String[]{"/root", "--cold"}).cold()).isTrue();
        assertThat(BenchOptions.parse(new String[]{"/root", "--uncalibrated"}).calibrated()).isFalse();
        assertThat(BenchOptions.parse(new String[]{"/root", "--pairs=/old/../older"}).old())
                .contains(Path.of("/older"));
        assertThatThrownBy(() -> BenchOptions.parse(new String[]{"/root", "--only=deur"}))
                .hasMessageContaining("deur");
        assertThatThrownBy(() -> BenchOptions.parse(new String[]{"/root", "--snel"})).hasMessageContaining("snel");
    }
}
