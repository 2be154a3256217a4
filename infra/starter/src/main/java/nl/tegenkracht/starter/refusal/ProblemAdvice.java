package nl.tegenkracht.starter.refusal;

import jakarta.servlet.http.HttpServletRequest;
import nl.tegenkracht.audit.AuditNotWritten;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.starter.audit.AuditLog;
import nl.tegenkracht.starter.messaging.EventNotPublished;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Turns every refusal and every error into the response of the matrix: a page or a problem detail. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final FrameModel frame;

    ProblemAdvice(FrameModel frame) {
        this.frame = frame;
    }

    @ExceptionHandler(Refusal.class)
    Object refusal(Refusal refusal, HttpServletRequest request) {
        return respond(Problem.of(refusal), request);
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, MethodArgumentTypeMismatchException.class,
            IllegalStateException.class})
    Object unreadable(Exception error, HttpServletRequest request) {
        if (error instanceof IllegalStateException && !UnreadableRequest.isCauseOf(error)) {
            return unexpected(error, request);
        }
        return respond(Problem.of(TooLarge.isCauseOf(error) ? 413 : 400), request);
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, com.mongodb.MongoSocketException.class,
            com.mongodb.MongoTimeoutException.class, EventNotPublished.class, AuditNotWritten.class})
    Object unavailable(Exception error, HttpServletRequest request) {
        LOG.warn(LogCode.DEPENDENCY_UNAVAILABLE.pattern(), error.getClass().getSimpleName());
        return respond(Problem.of(503), request);
    }

    @ExceptionHandler(Exception.class)
    Object unexpected(Exception error, HttpServletRequest request) {
        if (error instanceof ErrorResponse known) {
            return respond(Problem.of(known.getStatusCode().value()), request);
        }
        LOG.error(LogCode.UNEXPECTED_ERROR.pattern(), ErrorText.withoutContent(error));
        return respond(Problem.of(500), request);
    }

    private Object respond(Problem problem, HttpServletRequest request) {
        return RequestKind.isApi(request) ? api(problem) : page(problem, request);
    }

    private static ResponseEntity<ProblemDetails> api(Problem problem) {
        return ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetails.of(problem));
    }

    private ModelAndView page(Problem problem, HttpServletRequest request) {
        var page = new ModelAndView("portaal/fout", HttpStatusCode.valueOf(problem.status()));
        page.addAllObjects(frame.attributesFor(request));
        page.addObject("status", problem.status()).addObject("titel", problem.title())
                .addObject("uitleg", problem.explanation()).addObject("artikel", problem.artikel())
                .addObject("kenmerk", MDC.get(AuditLog.OPERATION));
        return page;
    }
}
