package org.likeness.crm.web.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.ui.View;

/** The user guide, in the reader's language. It comes with the product as the Markdown of {@code docs/guide}. */
@Path("help")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class HelpPages {
    private static final Map<String, HelpView> RENDERED = new ConcurrentHashMap<>();

    @Inject
    PageSupport pages;

    @Context
    ServletContext files;

    @GET
    public View first() throws IOException {
        return page(Guide.FIRST);
    }

    @GET
    @Path("{page: [A-Za-z-]+}")
    public View page(@PathParam("page") String name) throws IOException {
        var path = "/WEB-INF/guide/" + (pages.say().chinese() ? "zh/" : "en/") + name + ".md";
        var known = RENDERED.get(path);
        if (known != null) {
            return known;
        }
        try (var file = files.getResourceAsStream(path)) {
            if (file == null) {
                throw new NotFoundException();
            }
            var page = Guide.page(name, new String(file.readAllBytes(), StandardCharsets.UTF_8));
            RENDERED.put(path, page);
            return page;
        }
    }
}
