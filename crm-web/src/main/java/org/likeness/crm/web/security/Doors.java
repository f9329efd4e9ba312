package org.likeness.crm.web.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.EnumSet;

/** Hangs the filters, in this order, before everything the server answers. */
@WebListener
public class Doors implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var context = event.getServletContext();
        var requests = EnumSet.of(DispatcherType.REQUEST);
        context.addFilter("headers", Headers.class).addMappingForUrlPatterns(requests, true, "/*");
        context.addFilter("door", Door.class).addMappingForUrlPatterns(requests, true, "/*");
    }
}
