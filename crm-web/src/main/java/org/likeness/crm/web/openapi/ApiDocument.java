package org.likeness.crm.web.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The OpenAPI document, built from the fields of the records rather than scanned, so that it is complete and there at once. */
final class ApiDocument {
    private static final String TOKEN = "token";

    private static final String ABOUT =
            """
            The book of business, and what it teaches, for programs.

            Fetch a token once with user and password (`POST /api/v1/tokens`, HTTP Basic), then send it as
            `Authorization: Bearer …`. Ids are strings; every record may carry an `externalId`, unique per kind, and
            references come in as either, users by login too; one to a record out of your sight goes out as `null`. Lists come
            in pages with a cursor, which holds for one sort and the same filters. A change needs `If-Match` with the ETag that
            was read. Whatever goes wrong is told as `application/problem+json`. Long work answers 202 with the address of
            a job.""";

    private ApiDocument() {}

    static byte[] yaml() throws IOException {
        var yaml = YAMLFactory.builder()
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                .build();
        return new ObjectMapper(yaml).writeValueAsBytes(whole());
    }

    static byte[] json() throws IOException {
        return new ObjectMapper().writeValueAsBytes(whole());
    }

    static Map<String, Object> whole() {
        var paths = new Paths();
        var schemas = new TreeMap<String, Shape>();
        VerbPaths.add(paths);
        MergePaths.add(paths);
        RecordPaths.add(paths, schemas);
        OwnershipPaths.add(paths);
        AnalysisPaths.add(paths);
        AttachmentPaths.add(paths);
        ImportPaths.add(paths);
        ReportPaths.add(paths);
        WebhookPaths.add(paths);
        HousePaths.add(paths);
        ResultShapes.add(schemas);
        MiningShapes.add(schemas);
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.0.3");
        document.put("info", info());
        document.put("servers", List.of(Map.of("url", "/")));
        document.put("security", List.of(Map.of(TOKEN, List.of())));
        document.put("paths", paths);
        document.put("components", Map.of("schemas", schemas, "securitySchemes", securitySchemes()));
        return document;
    }

    private static Map<String, Object> info() {
        var info = new LinkedHashMap<String, Object>();
        info.put("title", "Likeness");
        info.put("version", "1");
        info.put("description", ABOUT);
        info.put("license", Map.of("name", "Apache-2.0", "url", "https://www.apache.org/licenses/LICENSE-2.0"));
        return info;
    }

    private static Map<String, Object> securitySchemes() {
        return Map.of(
                TOKEN,
                Map.of("type", "http", "scheme", "bearer", "description", "A token of POST /api/v1/tokens"),
                "password",
                Map.of("type", "http", "scheme", "basic", "description", "Login and password, to fetch a token only"));
    }
}
