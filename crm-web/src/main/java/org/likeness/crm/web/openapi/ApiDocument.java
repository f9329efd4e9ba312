package org.likeness.crm.web.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASModelReader;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** The OpenAPI document, built from the fields of the records rather than scanned, so that it is complete and there at once. */
public class ApiDocument implements OASModelReader {
    private static final String TOKEN = "token";

    private static final String ABOUT =
            """
            The book of business, and what it teaches, for programs.

            Fetch a token once with user and password (`POST /api/v1/tokens`, HTTP Basic), then send it as \
            `Authorization: Bearer …`. Ids are strings; every record may carry an `externalId`, unique per kind, and \
            references come in as either. Lists come in pages with a cursor. A change needs `If-Match` with the ETag that was \
            read. Whatever goes wrong is told as `application/problem+json`. Long work answers 202 with the address of a job.""";

    @Override
    public OpenAPI buildModel() {
        var components = OASFactory.createComponents()
                .addSecurityScheme(
                        TOKEN,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("A token of POST /api/v1/tokens"))
                .addSecurityScheme(
                        "password",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("basic")
                                .description("Login and password, to fetch a token only"));
        var paths = OASFactory.createPaths();
        VerbPaths.add(paths);
        RecordPaths.add(paths, components);
        AnalysisPaths.add(paths);
        ImportPaths.add(paths);
        ResultShapes.add(components);
        return OASFactory.createOpenAPI()
                .openapi("3.0.3")
                .info(OASFactory.createInfo()
                        .title("Likeness")
                        .version("1")
                        .description(ABOUT)
                        .license(OASFactory.createLicense()
                                .name("Apache-2.0")
                                .url("https://www.apache.org/licenses/LICENSE-2.0")))
                .security(List.of(OASFactory.createSecurityRequirement().addScheme(TOKEN, List.of())))
                .components(components)
                .paths(paths);
    }
}
