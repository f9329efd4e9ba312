package org.likeness.crm.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.likeness.crm.record.Listing;
import org.likeness.crm.record.RecordTypes;
import org.likeness.crm.transfer.ImportSpec;
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

    @Test
    void every_post_keeps_an_idempotency_key_and_says_so() throws IOException {
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
            if (!post.isMissingNode()) {
                all.add(path.getKey());
                if (post.path("parameters").findValuesAsText("name").contains("Idempotency-Key")) {
                    saying.add(path.getKey());
                }
            }
        });
        assertThat(keeping).containsExactlyElementsOf(all);
        assertThat(saying).containsExactlyElementsOf(all);
    }

    @Test
    void the_least_that_a_field_takes_is_said_of_what_comes_in_only() throws IOException {
        var schemas = document().path("components").path("schemas");
        for (var type : RecordTypes.all()) {
            var name = RecordShapes.name(type.kind());
            for (var field : type.fields().all()) {
                var in = schemas.path(name + "Input").path("properties").path(field.name());
                var least = field.rules().least();
                assertThat(in.has("minimum"))
                        .as(name + " " + field.name())
                        .isEqualTo(field.writable() && !Double.isNaN(least));
                assertThat((Double) in.path("minimum").asDouble(least)).isEqualTo((Double) least);
                assertThat(schemas.path(name)
                                .path("properties")
                                .path(field.name())
                                .has("minimum"))
                        .isFalse();
            }
        }
        assertThat(schemas.at("/DealInput/properties/amount/minimum").asInt(-1)).isZero();
        var win = document().at("/paths/~1api~1v1~1deals~1{id}~1win/post/requestBody/content");
        assertThat(win.findValue("amount").path("minimum").asInt(-1)).isZero();
    }

    @Test
    void lists_say_what_they_sort_by() throws IOException {
        var paths = document().path("paths");
        for (var type : RecordTypes.all()) {
            var list = paths.path("/api/v1/" + type.kind().path()).path("get");
            if (list.path("operationId").asText().startsWith("list")) {
                var sorts = new TreeSet<String>();
                list.path("parameters").forEach(parameter -> {
                    if (parameter.path("name").asText().equals("sort")) {
                        parameter.path("schema").path("enum").forEach(word -> sorts.add(word.asText()));
                    }
                });
                assertThat(sorts).as(type.kind().path()).contains("createdAt", "-createdAt");
                assertThat(sorts)
                        .containsExactlyInAnyOrderElementsOf(Listing.sortable(type).stream()
                                .flatMap(field -> Stream.of(field.name(), "-" + field.name()))
                                .toList());
            }
        }
    }

    @Test
    void the_spec_of_an_import_has_the_parts_that_are_read_and_its_examples_are_taken() throws IOException {
        var spec = document().at("/components/schemas/ImportSpec");
        var parts = new TreeSet<String>();
        spec.path("properties").fieldNames().forEachRemaining(parts::add);
        assertThatThrownBy(() -> ImportSpec.read("{\"kind\":\"leads\",\"columns\":{\"a\":\"name\"},\"other\":1}"))
                .hasMessageContaining("known are " + String.join(", ", parts));
        var example = (ObjectNode) spec.path("example").deepCopy();
        var delimiter = spec.at("/properties/delimiter/example").asText();
        assertThat(delimiter).isEqualTo("auto");
        example.put("delimiter", delimiter);
        for (var way : spec.at("/properties/dateFormat/oneOf")) {
            if (way.path("type").asText().equals("array")) {
                example.putArray("dateFormat").add(way.at("/items/example").asText());
            } else {
                example.put("dateFormat", way.path("example").asText());
            }
            assertThat(ImportSpec.read(example.toString()).dateFormats()).containsExactly("yyyy-MM-dd");
        }
    }

    @Test
    void an_enum_that_may_be_missing_names_null_too() throws IOException {
        for (var schema : document().findParents("enum")) {
            var takesNull = false;
            for (var word : schema.path("enum")) {
                takesNull |= word.isNull();
            }
            assertThat(takesNull)
                    .as(schema.toString())
                    .isEqualTo(schema.path("nullable").asBoolean());
        }
        var schemas = document().at("/components/schemas");
        assertThat(schemas.at("/Score/properties/grade/nullable").asBoolean()).isTrue();
        assertThat(schemas.at("/ScoreRow/properties/grade/nullable").asBoolean())
                .isTrue();
        assertThat(schemas.at("/IdealProfile/properties/traits/items/properties/effort/nullable")
                        .asBoolean())
                .isTrue();
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
