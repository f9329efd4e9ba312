package org.likeness.crm.web.openapi;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.crm.feature.Warning;

/** The schema of a value: a plain one, an object put together property by property, or one of our result records. */
final class Shape {
    private final Map<String, Object> json = new LinkedHashMap<>();
    private final Map<String, Shape> properties = new LinkedHashMap<>();
    private final List<String> required = new ArrayList<>();

    private Shape(String type) {
        with("type", type);
    }

    static Shape text() {
        return new Shape("string");
    }

    static Shape text(String description) {
        return text().description(description);
    }

    static Shape choice(List<String> words) {
        return text().with("enum", List.copyOf(words));
    }

    static Shape choice(Class<? extends Enum<?>> words) {
        return choice(Arrays.stream(words.getEnumConstants()).map(Enum::name).toList());
    }

    /** A number in double precision; {@code null} where it cannot be told. */
    static Shape number() {
        return new Shape("number").with("format", "double").nullable();
    }

    static Shape whole() {
        return new Shape("integer").with("format", "int64");
    }

    static Shape yesNo() {
        return new Shape("boolean");
    }

    static Shape moment() {
        return text().with("format", "date-time");
    }

    static Shape day() {
        return text().with("format", "date");
    }

    /** One of several. */
    static Shape either(Shape... shapes) {
        return new Shape(null).with("oneOf", List.of(shapes));
    }

    static Shape list(Shape of) {
        return new Shape("array").with("items", of);
    }

    static Shape object() {
        return new Shape("object");
    }

    /** An object whose names are not known beforehand. */
    static Shape map() {
        return object().with("additionalProperties", true);
    }

    static Shape ref(String name) {
        return new Shape(null).with("$ref", "#/components/schemas/" + name);
    }

    /** An object with the components of a record. */
    static Shape of(Class<? extends Record> record) {
        var shape = object();
        Arrays.stream(record.getRecordComponents())
                .forEach(component -> shape.property(component.getName(), of(component.getGenericType())));
        return shape;
    }

    Shape property(String name, Shape shape) {
        properties.put(name, shape);
        return this;
    }

    /** A property that may not be missing. */
    Shape needs(String name, Shape shape) {
        required.add(name);
        return property(name, shape);
    }

    Shape description(String words) {
        return with("description", words);
    }

    Shape nullable() {
        return with("nullable", true);
    }

    Shape with(String name, Object value) {
        if (value != null) {
            json.put(name, value);
        }
        return this;
    }

    @JsonValue
    Map<String, Object> json() {
        var all = new LinkedHashMap<>(json);
        if (json.get("enum") instanceof List<?> words && json.containsKey("nullable")) {
            // an enum takes what it names only, null too
            var orNull = new ArrayList<Object>(words);
            orNull.add(null);
            all.put("enum", orNull);
        }
        if (!required.isEmpty()) {
            all.put("required", required);
        }
        if (!properties.isEmpty()) {
            all.put("properties", properties);
        }
        return all;
    }

    @SuppressWarnings("unchecked")
    private static Shape of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Map.class.isAssignableFrom((Class<?>) generic.getRawType())
                    ? map()
                    : list(of(generic.getActualTypeArguments()[0]));
        }
        var plain = (Class<?>) type;
        if (plain.getSimpleName().equals("Reference") || plain == Warning.class) {
            return ref(plain.getSimpleName());
        }
        if (plain.isRecord()) {
            return of((Class<? extends Record>) plain).nullable();
        }
        return plain.isEnum() ? choice((Class<? extends Enum<?>>) plain) : simple(plain);
    }

    private static Shape simple(Class<?> type) {
        if (type == double.class || type == Double.class || type == BigDecimal.class) {
            return number();
        }
        if (type == int.class || type == long.class) {
            return whole();
        }
        if (type == Integer.class || type == Long.class) {
            return whole().nullable();
        }
        if (type == boolean.class || type == Boolean.class) {
            return yesNo();
        }
        if (type == Instant.class) {
            return moment();
        }
        return (type == LocalDate.class ? day() : text()).nullable();
    }
}
