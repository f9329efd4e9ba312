package org.likeness.crm.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.likeness.crm.kernel.Refusal;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.FrameSource;

/** Signing in and out, and choosing a language before that. */
@Path("")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SignInPages {
    private static final int A_YEAR = 365 * 24 * 3600;

    @Inject
    SigningIn signingIn;

    @Inject
    FrameSource frame;

    @Context
    HttpServletRequest request;

    @GET
    @Path("sign-in")
    public Response page(
            @QueryParam("to") String to,
            @QueryParam("next") String next,
            @QueryParam("ended") boolean ended,
            @QueryParam("language") String language) {
        var page = Response.ok(new SignInView(Form.empty(), own(to != null ? to : next), "", ended));
        return (language == null ? page : page.cookie(language(language))).build();
    }

    @POST
    @Path("sign-in")
    public Response signIn(
            @FormParam("name") String name, @FormParam("password") String password, @FormParam("next") String next) {
        try {
            var cookie = signingIn.signIn(name == null ? "" : name, password == null ? "" : password, request);
            return Response.seeOther(URI.create(own(next))).cookie(cookie).build();
        } catch (Refusal refusal) {
            var say = frame.say();
            var sentence = say.text(refusal instanceof SigningIn.WrongPassword ? "sign-in.wrong" : "sign-in.wait");
            var form = Form.of(Map.of("name", name == null ? "" : name)).refused(sentence);
            return Response.status(refusal instanceof SigningIn.WrongPassword ? 422 : 429)
                    .entity(new SignInView(form, own(next), "", false))
                    .build();
        }
    }

    @POST
    @Path("sign-out")
    public Response signOut() {
        return Response.seeOther(URI.create("/sign-in"))
                .cookie(signingIn.signOut(request))
                .build();
    }

    private NewCookie language(String language) {
        return new NewCookie.Builder(RequestFrame.LANGUAGE)
                .value(language.startsWith("zh") ? "zh" : "en")
                .path("/")
                .maxAge(A_YEAR)
                .httpOnly(true)
                .secure(Door.secure(request))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    /** Only a path of our own; anything else leads home. */
    private static String own(String path) {
        var ours = path != null && path.startsWith("/") && !path.startsWith("//") && path.matches("[!-\\[\\]-~]+");
        return ours ? path : "/";
    }
}
