package org.likeness.crm.web.error;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.Refusal;
import org.likeness.crm.web.record.Refusals;
import org.likeness.crm.web.record.StillCounting;
import org.likeness.crm.web.ui.FrameSource;

/** Shows what ended a request as a page in the reader's language. */
@Provider
@Priority(1)
public class PageErrors implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(PageErrors.class.getName());

    @Inject
    FrameSource frames;

    @Inject
    HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return page(refusal.sort().status, Refusals.sentence(frames.say(), refusal), null);
            }
            if (cause instanceof StillCounting) {
                return Response.accepted(new CountingView(address()))
                        .type(MediaType.TEXT_HTML_TYPE)
                        .header("Cache-Control", "no-store")
                        .build();
            }
            if (cause instanceof WebApplicationException web) {
                var status = web.getResponse().getStatus();
                return status < 400 ? web.getResponse() : page(status, null, null);
            }
        }
        var number = Id.text(Id.next());
        LOG.log(Level.SEVERE, "A page failed; the reader was told number " + number, thrown);
        return page(500, null, number);
    }

    private String address() {
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static Response page(int status, String sentence, String number) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(new ErrorView(status, sentence, number))
                .build();
    }
}
