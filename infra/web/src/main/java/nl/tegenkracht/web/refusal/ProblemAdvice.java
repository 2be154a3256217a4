package nl.tegenkracht.web.refusal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.core.refusal.OutageSign;
import nl.tegenkracht.core.refusal.Refusal;
import nl.tegenkracht.core.refusal.TooManyFilings;
import nl.tegenkracht.portal.language.TextSource;
import nl.tegenkracht.starter.audit.AuditLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Turns every refusal and every error into the response of the matrix: a page or a problem detail. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final FrameModel frame;
    private final TextSource texts;
    private final List<OutageSign> outages;

    ProblemAdvice(FrameModel frame, TextSource texts, List<OutageSign> outages) {
        this.frame = frame;
        this.texts = texts;
        this.outages = outages;
    }

    @ExceptionHandler(Refusal.class)
    Object refusal(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        if (refusal instanceof TooManyFilings tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.retryAfterSeconds()));
        }
        return respond(Problem.of(refusal), request, response);
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, MethodArgumentTypeMismatchException.class,
            IllegalStateException.class})
    Object unreadable(Exception error, HttpServletRequest request, HttpServletResponse response) {
        if (error instanceof IllegalStateException && !UnreadableRequest.isCauseOf(error)) {
            return unexpected(error, request, response);
        }
        return respond(Problem.of(TooLarge.isCauseOf(error) ? 413 : 400), request, response);
    }

    /** The address holds nothing to read, or nothing to send to: a page leads to what belongs to it. */
    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    Object methodNotSupported(HttpRequestMethodNotSupportedException error, HttpServletRequest request,
            HttpServletResponse response) {
        error.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        var answer = respond(Problem.of(405), request, response);
        if (answer instanceof ModelAndView page) {
            var address = request.getRequestURI();
            var readable = error.getSupportedHttpMethods() != null
                    && error.getSupportedHttpMethods().contains(HttpMethod.GET);
            page.addObject("terug", readable ? address : address.substring(0, address.lastIndexOf('/')));
        }
        return answer;
    }

    /** @param response asked for so that no answer at all is an answer: to a caller who hung up */
    @ExceptionHandler(Exception.class)
    Object unexpected(Exception error, HttpServletRequest request, HttpServletResponse response) {
        if (isCaused(error, AsyncRequestNotUsableException.class::isInstance)) {
            return null;
        }
        if (isCaused(error, this::isOutage)) {
            LOG.warn(LogCode.DEPENDENCY_UNAVAILABLE.pattern(), error.getClass().getSimpleName());
            return respond(Problem.of(503), request, response);
        }
        if (error instanceof ErrorResponse known) {
            return respond(Problem.of(known.getStatusCode().value()), request, response);
        }
        LOG.error(LogCode.UNEXPECTED_ERROR.pattern(), ErrorText.withoutContent(error));
        return respond(Problem.of(500), request, response);
    }

    private static boolean isCaused(Throwable error, Predicate<Throwable> by) {
        return Stream.iterate(error, cause -> cause != null, Throwable::getCause).limit(20).anyMatch(by);
    }

    private boolean isOutage(Throwable cause) {
        return outages.stream().anyMatch(outage -> outage.isOutage(cause));
    }

    private Object respond(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        return RequestKind.isApi(request) ? api(problem, response) : page(problem, request);
    }

    private ResponseEntity<ProblemDetails> api(Problem problem, HttpServletResponse response) {
        var words = problem.onlyDutch() ? texts.in(Language.NL) : texts.here();
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, words.language().code());
        return ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetails.of(problem, words));
    }

    private ModelAndView page(Problem problem, HttpServletRequest request) {
        var page = new ModelAndView("portaal/fout", HttpStatusCode.valueOf(problem.status()));
        page.addAllObjects(frame.attributesFor(request));
        page.addObject("status", problem.status()).addObject("titel", problem.title())
                .addObject("uitleg", problem.explanation()).addObject("artikel", problem.artikel())
                .addObject("kenmerk", MDC.get(AuditLog.OPERATION)).addObject("geschreven", UnsentWords.of(request));
        return page;
    }
}
