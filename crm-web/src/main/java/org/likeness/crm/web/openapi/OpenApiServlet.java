package org.likeness.crm.web.openapi;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Serves the OpenAPI document: YAML, or JSON where the caller asks for it. */
@WebServlet(
        name = "openapi",
        urlPatterns = {"/openapi", "/openapi/"})
public class OpenApiServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private transient byte[] yaml;
    private transient byte[] json;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var asJson = wantsJson(request);
        var body = asJson ? json() : yaml();
        response.setContentType(asJson ? "application/json" : "application/yaml;charset=UTF-8");
        response.setHeader("Vary", "Accept");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static boolean wantsJson(HttpServletRequest request) {
        var format = request.getParameter("format");
        var accept = request.getHeader("Accept");
        return format != null
                ? format.equalsIgnoreCase("json")
                : accept != null && accept.contains("json") && !accept.contains("yaml");
    }

    private synchronized byte[] yaml() throws IOException {
        if (yaml == null) {
            yaml = ApiDocument.yaml();
        }
        return yaml;
    }

    private synchronized byte[] json() throws IOException {
        if (json == null) {
            json = ApiDocument.json();
        }
        return json;
    }
}
