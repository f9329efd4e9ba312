package org.likeness.crm.transfer;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.likeness.crm.customfield.CustomField;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.Refusal.FieldError;

/** Reads a spec, collecting everything that cannot be used before it says so. */
final class SpecReader {
    private static final Set<String> PARTS = Set.of(
            "kind",
            "sheet",
            "delimiter",
            "charset",
            "dateFormat",
            "thousands",
            "nullValues",
            "dryRun",
            "columns",
            "values");

    private final Map<String, Object> sent = new LinkedHashMap<>();
    private final List<FieldError> errors = new ArrayList<>();
    private ImportKind kind;

    SpecReader(String json) {
        if (!(JsonTree.read("spec", json) instanceof Map<?, ?> map)) {
            throw new InvalidInput("spec", "must be one JSON object");
        }
        map.forEach((key, value) -> sent.put((String) key, value));
    }

    ImportSpec spec() {
        sent.keySet().stream()
                .filter(part -> !PARTS.contains(part))
                .forEach(part -> error(
                        part,
                        "is no part of a spec; known are "
                                + PARTS.stream().sorted().collect(Collectors.joining(", "))));
        kind = kind();
        var spec = new ImportSpec(
                kind,
                sheet(),
                delimiter(),
                charset(),
                dateFormats(),
                thousands(),
                texts("nullValues", List.of("")),
                kind == null ? Map.of() : columns(),
                kind == null ? Map.of() : values(),
                yes("dryRun"));
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return spec;
    }

    private ImportKind kind() {
        var found = ImportKind.ofPath(String.valueOf(sent.get("kind")));
        if (found.isEmpty()) {
            error(
                    "kind",
                    "must be one of "
                            + Arrays.stream(ImportKind.values())
                                    .map(ImportKind::path)
                                    .collect(Collectors.joining(", ")));
        }
        return found.orElse(null);
    }

    private String sheet() {
        var given = sent.get("sheet");
        if (given != null && !(given instanceof String)) {
            error("sheet", "must be the name of a sheet");
            return null;
        }
        return (String) given;
    }

    private Character delimiter() {
        var given = sent.get("delimiter");
        if (given == null || "auto".equals(given)) {
            return null;
        }
        var text = "tab".equals(given) || "\\t".equals(given) ? "\t" : given.toString();
        if (text.length() != 1 || "\"\r\n".contains(text)) {
            error("delimiter", "must be a single character, or auto");
            return null;
        }
        return text.charAt(0);
    }

    private Charset charset() {
        var given = sent.get("charset");
        if (given == null) {
            return null;
        }
        try {
            var charset = Charset.forName(given.toString());
            charset.newDecoder();
            return charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException | UnsupportedOperationException e) {
            error("charset", "is not one that is known here, such as UTF-8, GB18030 or windows-1252");
            return null;
        }
    }

    private Character thousands() {
        var given = sent.get("thousands");
        if (given != null && !Set.of(".", ",", " ", "'").contains(given)) {
            error("thousands", "must be one of a point, a comma, a blank and an apostrophe");
            return null;
        }
        return given == null ? null : given.toString().charAt(0);
    }

    private List<String> dateFormats() {
        var formats = texts("dateFormat", List.of());
        for (var format : formats) {
            try {
                DateReading.of(List.of(format));
            } catch (IllegalArgumentException e) {
                error("dateFormat", "holds " + format + ", which is no pattern such as yyyy-MM-dd or M/d/yyyy");
            }
        }
        return formats;
    }

    private List<String> texts(String part, List<String> otherwise) {
        var given = sent.get(part);
        if (given == null) {
            return otherwise;
        }
        var list = given instanceof List<?> many ? many : List.of(given);
        if (!list.stream().allMatch(String.class::isInstance)) {
            error(part, "must be a text or a list of texts");
            return otherwise;
        }
        return list.stream().map(String.class::cast).toList();
    }

    private boolean yes(String part) {
        var given = sent.get(part);
        if (given != null && !(given instanceof Boolean)) {
            error(part, "must be true or false");
        }
        return Boolean.TRUE.equals(given);
    }

    private Map<String, List<String>> columns() {
        var columns = new LinkedHashMap<String, List<String>>();
        if (!(sent.get("columns") instanceof Map<?, ?> given) || given.isEmpty()) {
            error("columns", "must map at least one column of the file to a target");
            return columns;
        }
        var fedBy = new HashMap<String, String>();
        given.forEach((column, to) -> {
            var list = to instanceof List<?> many ? many : to == null ? List.of() : List.of(to);
            var targets = new ArrayList<String>();
            for (var target : list) {
                if (!(target instanceof String name)) {
                    error("columns." + column, "must be a target or a list of targets");
                } else if (checkTarget("columns." + column, name)) {
                    var before = fedBy.putIfAbsent(name, (String) column);
                    if (before != null) {
                        error("columns." + column, "maps to " + name + ", which " + before + " maps to already");
                    }
                    targets.add(name);
                }
            }
            columns.put((String) column, List.copyOf(targets));
        });
        if (errors.isEmpty() && fedBy.isEmpty()) {
            error("columns", "must map at least one column of the file to a target");
        }
        return columns;
    }

    private Map<String, Map<String, String>> values() {
        var values = new LinkedHashMap<String, Map<String, String>>();
        if (sent.get("values") == null) {
            return values;
        }
        if (!(sent.get("values") instanceof Map<?, ?> given)) {
            error("values", "must be an object of targets");
            return values;
        }
        given.forEach((target, pairs) -> {
            var part = "values." + target;
            if (!checkTarget(part, (String) target)) {
                return;
            }
            if (!(pairs instanceof Map<?, ?> map)
                    || map.values().stream().anyMatch(v -> v instanceof Map || v instanceof List)) {
                error(part, "must be an object from text to text");
                return;
            }
            var replacements = new LinkedHashMap<String, String>();
            map.forEach((from, to) -> replacements.put(((String) from).strip(), to == null ? null : to.toString()));
            values.put((String) target, replacements);
        });
        return values;
    }

    private boolean checkTarget(String part, String target) {
        if (kind.targets().contains(target)) {
            return true;
        }
        if (!target.startsWith(ImportKind.CUSTOM)) {
            error(
                    part,
                    "has the unknown target " + target + "; " + kind.path() + " take "
                            + String.join(", ", kind.targets())
                            + (kind.carriesCustomFields() ? " and custom.<key>" : ""));
        } else if (!kind.carriesCustomFields()) {
            error(part, "has the target " + target + ", but " + kind.path() + " carry no user-defined fields");
        } else if (!CustomField.isKey(target.substring(ImportKind.CUSTOM.length()))) {
            error(
                    part,
                    "has the target " + target
                            + ", but a key begins with a letter and holds up to 64 letters, digits and underscores");
        } else {
            return true;
        }
        return false;
    }

    private void error(String part, String message) {
        errors.add(new FieldError(part, message));
    }
}
