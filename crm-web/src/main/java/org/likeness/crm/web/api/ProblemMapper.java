package org.likeness.crm.web.api;

import jakarta.annotation.Priority;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.likeness.crm.kernel.Refusal;

/** Turns whatever ends a call into a problem: refusals by name, the framework's own by their status, the rest as a fault of ours. */
@Provider
@Priority(1)
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

    @Override
    public Response toResponse(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refused(refusal);
            }
            if (cause instanceof WebApplicationException web) {
                return ofFramework(web);
            }
            if (cause instanceof ConstraintViolationException) {
                return Problem.of(400, cause.getMessage()).response();
            }
        }
        LOG.log(Level.SEVERE, "A call failed", thrown);
        return Problem.of(500, "This was not your fault; the log of the server says more.")
                .response();
    }

    private static Response refused(Refusal refusal) {
        var status = refusal instanceof HttpRefusal http ? http.status() : refusal.sort().status;
        var response = Problem.of(refusal, status).response();
        if (refusal instanceof HttpRefusal http) {
            http.headers().forEach((name, value) -> response.getHeaders().putSingle(name, value));
        }
        return response;
    }

    private static Response ofFramework(WebApplicationException web) {
        var status = web.getResponse().getStatus();
        if (status < 400) {
            return web.getResponse();
        }
        var response = Problem.of(status, detail(web, status)).response();
        var allow = web.getResponse().getHeaders().get(HttpHeaders.ALLOW);
        if (allow != null) {
            response.getHeaders().put(HttpHeaders.ALLOW, List.copyOf(allow));
        }
        return response;
    }

    private static String detail(WebApplicationException web, int status) {
        if (web instanceof UnusableBody) {
            return web.getMessage();
        }
        return switch (status) {
            case 400 -> "The request cannot be read.";
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address understands " + allowed(web) + ".";
            case 406 -> "This address does not answer in the format that Accept asks for.";
            case 415 -> "This address does not read the format that Content-Type names.";
            default -> "The request was refused with status " + status + ".";
        };
    }

    private static String allowed(WebApplicationException web) {
        return web instanceof NotAllowedException
                        && !web.getResponse().getAllowedMethods().isEmpty()
                ? web.getResponse().getAllowedMethods().stream().sorted().collect(Collectors.joining(", "))
                : "other methods";
    }
}
