package org.likeness.crm.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.likeness.crm.web.lead.LeadResource;
import org.likeness.crm.web.security.TokenResource;

/** The JSON API: every resource and provider by name, so that nothing else slips in. */
@ApplicationPath("/api/v1")
public class Api extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(JsonWriter.class, SentReader.class, ProblemMapper.class, TokenResource.class, LeadResource.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.wadl.disableWadl", true,
                "jersey.config.server.response.setStatusOverSendError", true,
                "jersey.config.server.headers.location.relative.resolution.disabled", true);
    }
}
