package org.likeness.crm.web.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.EnumSet;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Hangs the filters, in this order, before everything the server answers. */
@WebListener
public class Doors implements ServletContextListener {
    /** Warns at every form that the door has read its token; held, because loggers that nobody holds are forgotten. */
    private static final Logger FORMS = Logger.getLogger("org.glassfish.jersey.servlet.WebComponent");

    @Override
    public void contextInitialized(ServletContextEvent event) {
        FORMS.setLevel(Level.SEVERE);
        var context = event.getServletContext();
        var requests = EnumSet.of(DispatcherType.REQUEST);
        context.addFilter("headers", Headers.class).addMappingForUrlPatterns(requests, true, "/*");
        context.addFilter("door", Door.class).addMappingForUrlPatterns(requests, true, "/*");
    }
}
