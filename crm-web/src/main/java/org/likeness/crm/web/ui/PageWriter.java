package org.likeness.crm.web.ui;

import gg.jte.output.Utf8ByteOutput;
import jakarta.inject.Inject;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Turns a {@link View} that a resource answers into HTML: the whole page, or its content when htmx asks. */
@Provider
@Produces(MediaType.TEXT_HTML)
public class PageWriter implements MessageBodyWriter<View> {

    @Inject
    FrameSource source;

    @Context
    HttpHeaders request;

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return View.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            View view,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        Frame frame = wantsContent(request) ? source.frame().contentOnly() : source.frame();
        Utf8ByteOutput html = Templates.render(view, frame, source.say());
        headers.putSingle(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8");
        headers.putSingle(HttpHeaders.VARY, "HX-Request");
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        if (frame.toast() != null) {
            headers.add(HttpHeaders.SET_COOKIE, Toasts.forget());
        }
        out.write(html.toByteArray()); // at once: every write passes many streams
    }

    /** htmx asks for content, except when it restores a page from history. */
    static boolean wantsContent(HttpHeaders request) {
        return "true".equals(request.getHeaderString("HX-Request"))
                && !"true".equals(request.getHeaderString("HX-History-Restore-Request"));
    }
}
