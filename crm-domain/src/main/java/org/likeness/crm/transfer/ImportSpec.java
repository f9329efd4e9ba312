package org.likeness.crm.transfer;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.likeness.crm.customfield.CustomFieldType;
import org.likeness.crm.kernel.FieldType;
import org.likeness.crm.record.RecordTypes;

/**
 * What to do with a file: which columns mean what, and how its texts are to be read.
 *
 * @param kind what its rows are
 * @param sheet of a workbook, {@code null} for the first with anything in it; never given for a file of separated values, and always
 *     once an import of a workbook has begun
 * @param delimiter what separates the columns; {@code null} to find out from the file
 * @param charset how the file is encoded; {@code null} to go by its byte order mark, else UTF-8
 * @param dateFormats patterns of {@link java.time.format.DateTimeFormatter}, tried in order; none means ISO
 * @param thousands what separates thousands, one of {@code . , '} or a blank; {@code null} for a comma, blank or apostrophe before
 *     exactly three digits
 * @param nullValues texts that mean nothing; empty text always does
 * @param columns column of the file to the targets that it feeds
 * @param values per target, what its texts are replaced by; {@code "*"} stands for every other text that is not empty, a {@code
 *     null} replacement for nothing
 * @param dryRun whether to check everything and write nothing
 */
public record ImportSpec(
        ImportKind kind,
        String sheet,
        Character delimiter,
        Charset charset,
        List<String> dateFormats,
        Character thousands,
        List<String> nullValues,
        Map<String, List<String>> columns,
        Map<String, Map<String, String>> values,
        boolean dryRun) {
    /**
     * Reads a spec from JSON.
     *
     * @throws org.likeness.crm.kernel.InvalidInput naming everything that cannot be used
     */
    public static ImportSpec read(String json) {
        return new SpecReader(json).spec();
    }

    /** The same spec as JSON, readable again. */
    public String json() {
        return SpecWriter.json(this);
    }

    ImportSpec reading(Character delimiter, Charset charset) {
        return new ImportSpec(
                kind, sheet, delimiter, charset, dateFormats, thousands, nullValues, columns, values, dryRun);
    }

    /** The same for a sheet of a workbook, written down as separated values: its numbers have no separators of thousands any more. */
    ImportSpec of(String sheet) {
        return new ImportSpec(
                kind,
                sheet,
                ImportFiles.SHEET_DELIMITER,
                StandardCharsets.UTF_8,
                dateFormats,
                null,
                nullValues,
                columns,
                values,
                dryRun);
    }

    /** The same with all columns of a file, those that feed nothing as well: by them it is known when such a file comes again. */
    ImportSpec covering(List<String> header) {
        var all = new LinkedHashMap<>(columns);
        var named = columns.keySet().stream().map(String::strip).collect(Collectors.toSet());
        header.stream().filter(column -> !named.contains(column.strip())).forEach(column -> all.put(column, List.of()));
        return new ImportSpec(kind, sheet, delimiter, charset, dateFormats, thousands, nullValues, all, values, dryRun);
    }

    /** Whether a file has just the columns that this was made for, in any order. */
    boolean covers(Set<String> header) {
        return ColumnPlan.own(columns.keySet()).equals(header);
    }

    /** Whether its rows are to have a name, and no column brings one. */
    public boolean lacksName() {
        return ImportKind.NAMED.contains(kind)
                && columns.values().stream().noneMatch(targets -> targets.contains("name"));
    }

    /** The same, for real or only as a trial. */
    public ImportSpec dry(boolean dryRun) {
        return new ImportSpec(
                kind, sheet, delimiter, charset, dateFormats, thousands, nullValues, columns, values, dryRun);
    }

    Cells cells(Map<String, CustomFieldType> types, Map<String, CommaReading> commas) {
        return new Cells(dates(), new Figures(thousands), types, commas);
    }

    /** Whether a feed holds numbers with decimals, or may, whose commas nobody said the meaning of. */
    boolean leavesCommasOpen(Feed feed) {
        return thousands == null
                && kind != ImportKind.STAGE_VISITS
                && (feed.custom()
                        || RecordTypes.of(kind.record())
                                .fields()
                                .named(feed.target())
                                .filter(f -> f.type() == FieldType.NUMBER || f.type() == FieldType.MONEY)
                                .isPresent());
    }

    DateReading dates() {
        // the dates of a workbook are ISO here, whatever form its texts have
        return DateReading.of(dateFormats, sheet != null);
    }
}
