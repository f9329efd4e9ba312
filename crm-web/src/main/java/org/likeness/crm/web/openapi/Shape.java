package org.likeness.crm.web.openapi;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Schemas of values: plain ones, and those of our result records, read off their components. */
final class Shape {
    private Shape() {}

    static Schema text() {
        return of(SchemaType.STRING);
    }

    static Schema text(String description) {
        return text().description(description);
    }

    static Schema choice(List<String> words) {
        return text().enumeration(List.copyOf(words));
    }

    static Schema choice(Class<? extends Enum<?>> words) {
        return choice(Arrays.stream(words.getEnumConstants()).map(Enum::name).toList());
    }

    static Schema number() {
        return of(SchemaType.NUMBER).format("double").nullable(true);
    }

    static Schema whole() {
        return of(SchemaType.INTEGER).format("int64");
    }

    static Schema yesNo() {
        return of(SchemaType.BOOLEAN);
    }

    static Schema moment() {
        return text().format("date-time");
    }

    static Schema day() {
        return text().format("date");
    }

    static Schema list(Schema of) {
        return of(SchemaType.ARRAY).items(of);
    }

    static Schema object() {
        return of(SchemaType.OBJECT);
    }

    static Schema ref(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }

    /** An object with the components of a record. */
    static Schema of(Class<? extends Record> record) {
        var schema = object();
        for (RecordComponent component : record.getRecordComponents()) {
            schema.addProperty(component.getName(), of(component.getGenericType()));
        }
        return schema;
    }

    @SuppressWarnings("unchecked")
    private static Schema of(Type type) {
        if (type instanceof ParameterizedType generic) {
            var raw = (Class<?>) generic.getRawType();
            return Map.class.isAssignableFrom(raw) || raw == SortedMap.class
                    ? object().additionalPropertiesSchema(text())
                    : list(of(generic.getActualTypeArguments()[0]));
        }
        var plain = (Class<?>) type;
        if (plain.getSimpleName().equals("Reference")) {
            return ref("Reference");
        }
        if (plain.isRecord()) {
            return of((Class<? extends Record>) plain).nullable(true);
        }
        return plain.isEnum() ? choice((Class<? extends Enum<?>>) plain) : simple(plain);
    }

    private static Schema simple(Class<?> type) {
        if (type == double.class || type == Double.class || type == BigDecimal.class) {
            return number();
        }
        if (type == int.class || type == long.class) {
            return whole();
        }
        if (type == Integer.class || type == Long.class) {
            return whole().nullable(true);
        }
        if (type == boolean.class || type == Boolean.class) {
            return yesNo();
        }
        if (type == Instant.class) {
            return moment();
        }
        return type == LocalDate.class ? day().nullable(true) : text().nullable(true);
    }

    private static Schema of(SchemaType type) {
        return OASFactory.createSchema().type(type);
    }
}
