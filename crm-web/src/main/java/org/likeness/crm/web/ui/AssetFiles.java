package org.likeness.crm.web.ui;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

/**
 * Serves style sheets, scripts and icons, since the pages own every other address. Addresses carry a version, so browsers may keep
 * the files for a year.
 */
@WebServlet(urlPatterns = {"/assets/*", "/webjars/*"})
public class AssetFiles extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getServletPath() + request.getPathInfo();
        try (var file = path.contains("..") || path.endsWith("/")
                ? null
                : getServletContext().getResourceAsStream(path)) {
            if (file == null) {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            var type = getServletContext().getMimeType(path);
            response.setContentType(type == null ? "application/octet-stream" : type);
            response.setHeader("Cache-Control", "public, max-age=31536000");
            var accepts = request.getHeader("Accept-Encoding");
            if (text(path) && accepts != null && accepts.contains("gzip")) {
                response.setHeader("Content-Encoding", "gzip");
                response.setHeader("Vary", "Accept-Encoding");
                try (var packed = new GZIPOutputStream(response.getOutputStream())) {
                    file.transferTo(packed);
                }
            } else {
                file.transferTo(response.getOutputStream());
            }
        }
    }

    private static boolean text(String path) {
        return path.endsWith(".css") || path.endsWith(".js") || path.endsWith(".svg");
    }
}
