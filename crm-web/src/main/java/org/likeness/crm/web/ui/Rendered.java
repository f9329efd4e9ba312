package org.likeness.crm.web.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers a page from where no resource is reached, such as a filter that lets nobody through. */
@ApplicationScoped
public class Rendered {
    @Inject
    FrameSource source;

    /** The reader's words, for what stands on the page. */
    public Say say() {
        return source.say();
    }

    /** Writes the whole page with a status; nothing may have been written before. */
    public void answer(HttpServletResponse response, int status, View view) throws IOException {
        var html = Templates.render(view, source.frame(), source.say());
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(html.getContentLength());
        html.writeTo(response.getOutputStream());
    }
}
