package org.likeness.crm.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.likeness.crm.web.Api;
import org.likeness.crm.web.api.Once;

class ApiDocumentTest {

    @Test
    void every_call_there_is_is_described_and_no_other() throws IOException {
        var described = new TreeSet<String>();
        document().path("paths").fields().forEachRemaining(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        var there = new TreeSet<String>();
        new Api()
                .getClasses().stream()
                        .filter(c -> c.isAnnotationPresent(Path.class))
                        .forEach(
                                resource -> Arrays.stream(resource.getMethods()).forEach(method -> methods(method)
                                        .forEach(m -> there.add(m + " " + path(resource, method)))));
        assertThat(described).containsExactlyElementsOf(there);
    }

    @Test
    void every_schema_that_is_named_exists_and_every_operation_has_a_name_of_its_own() throws IOException {
        var document = document();
        var schemas = document.path("components").path("schemas");
        document.findValuesAsText("$ref")
                .forEach(ref -> assertThat(schemas.has(ref.substring(ref.lastIndexOf('/') + 1)))
                        .as(ref)
                        .isTrue());
        assertThat(document.findValuesAsText("operationId")).doesNotHaveDuplicates();
    }

    @Test
    void every_operation_says_what_it_answers() throws IOException {
        document()
                .path("paths")
                .forEach(path -> path.forEach(call -> assertThat(StreamSupport.stream(
                                        ((Iterable<String>) () ->
                                                        call.path("responses").fieldNames())
                                                .spliterator(),
                                        false)
                                .anyMatch(status -> status.startsWith("2")))
                        .isTrue()));
    }

    /** Keys are not: what such an answer holds is kept nowhere. */
    @Test
    void every_post_but_that_for_keys_keeps_an_idempotency_key_and_says_so() throws IOException {
        var keeping = new TreeSet<String>();
        new Api()
                .getClasses().stream()
                        .filter(c -> c.isAnnotationPresent(Path.class))
                        .forEach(resource -> Arrays.stream(resource.getMethods())
                                .filter(m -> m.isAnnotationPresent(POST.class))
                                .filter(m -> resource.isAnnotationPresent(Once.class)
                                        || m.getDeclaringClass().isAnnotationPresent(Once.class)
                                        || m.isAnnotationPresent(Once.class))
                                .forEach(m -> keeping.add(path(resource, m))));
        var saying = new TreeSet<String>();
        var all = new TreeSet<String>();
        document().path("paths").fields().forEachRemaining(path -> {
            var post = path.getValue().path("post");
            if (!post.isMissingNode() && !path.getKey().equals("/api/v1/tokens")) {
                all.add(path.getKey());
                if (post.path("parameters").findValuesAsText("name").contains("Idempotency-Key")) {
                    saying.add(path.getKey());
                }
            }
        });
        assertThat(keeping).containsExactlyElementsOf(all);
        assertThat(saying).containsExactlyElementsOf(all);
    }

    private static JsonNode document() throws IOException {
        return new ObjectMapper().readTree(ApiDocument.json());
    }

    private static Stream<String> methods(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(a -> a.annotationType().getAnnotation(HttpMethod.class))
                .filter(java.util.Objects::nonNull)
                .map(HttpMethod::value);
    }

    private static String path(Class<?> resource, Method method) {
        var own = method.getAnnotation(Path.class);
        return "/api/v1/" + resource.getAnnotation(Path.class).value() + (own == null ? "" : "/" + own.value());
    }
}
