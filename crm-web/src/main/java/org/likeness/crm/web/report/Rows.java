package org.likeness.crm.web.report;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Between values and the columns of native queries. */
final class Rows {
    private Rows() {}

    static long whole(Object value) {
        return ((Number) value).longValue();
    }

    static boolean yes(Object value) {
        return value instanceof Boolean yes ? yes : whole(value) == 1;
    }

    /** Filters in one text, as in an address. */
    static String text(Map<String, String> filters) {
        return filters.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static Map<String, String> filters(String text) {
        var filters = new LinkedHashMap<String, String>();
        for (var part : text.split("&")) {
            var is = part.indexOf('=');
            if (is > 0) {
                filters.put(part.substring(0, is), URLDecoder.decode(part.substring(is + 1), StandardCharsets.UTF_8));
            }
        }
        return filters;
    }
}
