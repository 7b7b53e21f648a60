package io.keepsake.account.api;

import io.keepsake.platform.http.Refused;
import io.keepsake.platform.workspace.NotFound;
import io.keepsake.platform.workspace.NotPermitted;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers whatever goes wrong under {@code /api/v1} as a problem, before anything else makes a page of it. */
@Component
final class ApiErrors implements HandlerExceptionResolver, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);
    private static final String UNREADABLE = "The parameters of this address cannot be read.";

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failed) {
        if (request.getAttribute(Entrance.KEY) == null) {
            return null;
        }
        if (failed instanceof HttpRequestMethodNotSupportedException method) {
            response.setHeader(
                    HttpHeaders.ALLOW,
                    String.join(", ", Objects.requireNonNullElse(method.getSupportedMethods(), new String[0])));
        }
        try {
            problem(failed).write(response);
        } catch (IOException gone) {
            LOG.debug("Nobody waits for the answer any more", gone);
        }
        return new ModelAndView();
    }

    private static Problem problem(Exception failed) {
        return switch (failed) {
            case Refused refused -> Problem.of(refused);
            case NotFound notFound -> Problem.of(HttpStatus.NOT_FOUND, words(notFound));
            case NotPermitted notPermitted -> Problem.of(HttpStatus.FORBIDDEN, words(notPermitted));
            case InvalidParameterException unreadable -> Problem.of(HttpStatus.BAD_REQUEST, UNREADABLE);
            case RequestRejectedException unreadable -> Problem.of(HttpStatus.BAD_REQUEST, UNREADABLE);
            case ErrorResponse known ->
                Problem.of(HttpStatus.valueOf(known.getStatusCode().value()), words(known));
            default -> {
                LOG.error("A request to the API failed", failed);
                yield Problem.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "Something went wrong, through no fault of yours. Nothing was changed.");
            }
        };
    }

    private static String words(Exception failed) {
        return String.valueOf(failed.getMessage());
    }

    /** Spring's own words speak of its inside. */
    private static String words(ErrorResponse known) {
        return switch (known.getStatusCode().value()) {
            case 405 -> "This method means nothing at this address; the header Allow says which do.";
            case 406 -> "The answer is JSON. Accept application/json.";
            default -> "This request cannot be read.";
        };
    }
}
