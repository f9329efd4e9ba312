package org.likeness.crm.web.score;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.function.Consumer;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.score.ScoreRow;
import org.likeness.crm.web.api.Json;

/** Writes the scores of a model out one by one, however many there are. */
final class ScoreLists {
    static final String CSV = "text/csv;charset=UTF-8";

    private ScoreLists() {}

    /** Gives the rows to a reader, one by one. */
    interface Rows {
        void to(Consumer<ScoreRow> reader);
    }

    static StreamingOutput json(Rows rows) {
        return out -> {
            var writer = writer(out);
            writer.write("{\"items\":[");
            var first = new boolean[] {true};
            rows.to(row -> {
                write(writer, (first[0] ? "" : ",") + new Json(described(row)).text());
                first[0] = false;
            });
            writer.write("],\"next\":null}");
            writer.flush();
        };
    }

    static StreamingOutput csv(Rows rows) {
        return out -> {
            var csv = CsvWriter.builder().build(writer(out));
            csv.writeRecord("externalId", "id", "set", "probability", "grade", "similarity");
            rows.to(row -> csv.writeRecord(
                    text(row.externalId()),
                    Id.text(row.id()),
                    row.set(),
                    text(row.probability()),
                    text(row.grade()),
                    text(row.similarity())));
            csv.flush();
        };
    }

    static LinkedHashMap<String, Object> described(ScoreRow row) {
        var described = new LinkedHashMap<String, Object>();
        described.put("externalId", row.externalId());
        described.put("id", Id.text(row.id()));
        described.put("set", row.set());
        described.put("probability", row.probability());
        described.put("grade", row.grade());
        described.put("similarity", row.similarity());
        return described;
    }

    private static String text(Object value) {
        return value == null || value instanceof Double number && !Double.isFinite(number) ? "" : value.toString();
    }

    private static Writer writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 14);
    }

    private static void write(Writer writer, String text) {
        try {
            writer.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
