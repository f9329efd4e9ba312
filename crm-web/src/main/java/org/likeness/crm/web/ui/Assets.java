package org.likeness.crm.web.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** Addresses of style sheets, scripts and icons: our own, and those that come as Maven artefacts. */
public final class Assets {

    private static final Map<String, String> VERSIONS = new ConcurrentHashMap<>();
    /** New with every start, so that a browser never mixes an old style sheet with a new page. */
    private static final String STAMP = Long.toString(System.currentTimeMillis() / 1000, 36);

    private Assets() {}

    public static String own(String file) {
        return "/assets/" + file + "?v=" + STAMP;
    }

    public static String htmx() {
        return webjar("org.webjars.npm", "htmx.org") + "/dist/htmx.min.js";
    }

    public static String sortable() {
        return webjar("org.webjars.npm", "sortablejs") + "/Sortable.min.js";
    }

    public static String swaggerUi(String file) {
        return webjar("org.webjars", "swagger-ui") + "/" + file;
    }

    private static String webjar(String group, String artifact) {
        return "/webjars/" + artifact + "/" + VERSIONS.computeIfAbsent(group + "/" + artifact, Assets::version);
    }

    private static String version(String artifact) {
        String resource = "/META-INF/maven/" + artifact + "/pom.properties";
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
