package org.likeness.crm.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.api.Asked;
import org.likeness.crm.web.api.Json;
import org.likeness.crm.web.api.Listed;
import org.likeness.crm.web.api.Once;
import org.likeness.crm.web.api.Problem;
import org.likeness.crm.web.api.Sent;
import org.likeness.crm.web.record.InTransaction;

/** A program's keys: fetched with the password, listed, revoked. */
@RequestScoped
@Path("tokens")
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {

    @Inject
    Tokens tokens;

    @Inject
    Viewer viewer;

    /** Who wants neither name nor scopes of their own may send no body at all. */
    @POST
    @Once(keepsAnswer = false)
    @InTransaction
    @Consumes(MediaType.APPLICATION_JSON)
    public Response make(Sent sent) {
        sent.only("name", "scopes", "expiresAt");
        var made = tokens.make(viewer, sent.text("name"), Scope.read(sent.texts("scopes")), sent.moment("expiresAt"));
        return Response.status(Response.Status.CREATED)
                .header("Location", "/api/v1/tokens/" + made.id())
                .header("Cache-Control", "no-store")
                .entity(new Json(made))
                .build();
    }

    @GET
    public Json list(@Context UriInfo uri) {
        return Listed.of(
                new Asked(uri.getQueryParameters()).onlyPages(),
                tokens.of(viewer),
                token -> token.get("id").toString(),
                some -> some);
    }

    @DELETE
    @Path("{id}")
    public Response revoke(@PathParam("id") String id) {
        return tokens.revoke(id, viewer)
                ? Response.noContent().build()
                : Problem.of(404, "You have no such token.").response();
    }

    /** Whom the token speaks for. */
    @GET
    @Path("me")
    public Json me() {
        return new Json(Map.of(
                "login",
                viewer.login(),
                "name",
                viewer.name(),
                "role",
                viewer.role().name()));
    }
}
