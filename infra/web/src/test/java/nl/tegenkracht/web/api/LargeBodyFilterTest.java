package nl.tegenkracht.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.servlet.FilterChain;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import nl.tegenkracht.contracts.BodySize;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** However many large bodies come at once, a service has a few in memory; small ones never wait (record 0277). */
class LargeBodyFilterTest {

    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private final CountDownLatch leave = new CountDownLatch(1);
    private final LargeBodyFilter impatient = new LargeBodyFilter(Duration.ZERO);

    @AfterEach
    void letEverybodyGo() {
        leave.countDown();
    }

    @Test
    void fourOfTheLargestAreReadAtOnceAndTheFifthIsRefused() throws Exception {
        var inside = enter(impatient, 4, BodySize.FORM);

        var fifth = send(impatient, body(BodySize.FORM), inside.passing());

        assertThat(fifth.getStatus()).isEqualTo(503);
        assertThat(fifth.getHeader("Retry-After")).isEqualTo("5");
        assertThat(inside.entered()).isEqualTo(4);
    }

    @Test
    void aSmallBodyAndARequestWithoutOneNeverWait() throws Exception {
        var inside = enter(impatient, 4, BodySize.FORM);

        assertThat(send(impatient, body(LargeBodyFilter.LARGE), inside.passing()).getStatus()).isEqualTo(200);
        assertThat(send(impatient, new MockHttpServletRequest("GET", "/"), inside.passing()).getStatus())
                .isEqualTo(200);
    }

    @Test
    void whatDoesNotSayHowLongItIsCountsAsTheLargest() throws Exception {
        var inside = enter(impatient, 4, BodySize.FORM);
        var chunked = new MockHttpServletRequest("POST", "/");
        chunked.addHeader("Transfer-Encoding", "chunked");

        assertThat(send(impatient, chunked, inside.passing()).getStatus()).isEqualTo(503);
    }

    @Test
    void manyOfAMiddlingSizeFitBesideEachOther() throws Exception {
        assertThat(enter(impatient, 100, LargeBodyFilter.AT_ONCE / 100).entered()).isEqualTo(100);
    }

    @Test
    void whoeverWaitsGetsATurnWhenOneLeaves() throws Exception {
        var patient = new LargeBodyFilter(Duration.ofMinutes(2));
        var inside = enter(patient, 4, BodySize.FORM);

        var waiting = CompletableFuture.supplyAsync(() -> send(patient, body(BodySize.FORM), inside.passing()),
                THREADS);
        leave.countDown();

        assertThat(waiting.get().getStatus()).isEqualTo(200);
        inside.answers().forEach(answer -> assertThat(answer.join().getStatus()).isEqualTo(200));
    }

    @Test
    void whateverGoesWrongTheTurnIsGivenBack() {
        for (int i = 0; i < 10; i++) {
            assertThat(catchThrowable(() -> impatient.doFilter(body(BodySize.FORM), new MockHttpServletResponse(),
                    (request, response) -> {
                        throw new IllegalStateException("fell over");
                    }))).isInstanceOf(IllegalStateException.class);
        }
        assertThat(send(impatient, body(BodySize.FORM), (request, response) -> {}).getStatus()).isEqualTo(200);
    }

    /** Who is being served. */
    private record Inside(List<CompletableFuture<MockHttpServletResponse>> answers, CountDownLatch arrivals, int sent) {

        int entered() {
            return sent - (int) arrivals.getCount();
        }

        FilterChain passing() {
            return (request, response) -> {};
        }
    }

    /** So many requests that stay until they may leave; returns when all are being served. */
    private Inside enter(LargeBodyFilter filter, int count, int length) throws InterruptedException {
        var arrivals = new CountDownLatch(count);
        var answers = new ArrayList<CompletableFuture<MockHttpServletResponse>>();
        for (int i = 0; i < count; i++) {
            answers.add(CompletableFuture.supplyAsync(() -> send(filter, body(length), (request, response) -> {
                arrivals.countDown();
                awaitLeave();
            }), THREADS));
        }
        arrivals.await();
        return new Inside(answers, arrivals, count);
    }

    private void awaitLeave() {
        try {
            leave.await();
        } catch (InterruptedException error) {
            Thread.currentThread().interrupt();
        }
    }

    private static MockHttpServletResponse send(LargeBodyFilter filter, MockHttpServletRequest request,
            FilterChain chain) {
        var response = new MockHttpServletResponse();
        var error = catchThrowable(() -> filter.doFilter(request, response, chain));
        assertThat(error).isNull();
        return response;
    }

    private static MockHttpServletRequest body(int length) {
        var request = new MockHttpServletRequest("POST", "/") {

            @Override
            public long getContentLengthLong() {
                return length;
            }
        };
        request.addHeader("Content-Length", length);
        return request;
    }
}
