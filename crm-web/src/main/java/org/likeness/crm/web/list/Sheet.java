package org.likeness.crm.web.list;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A table written row by row, so that its length does not matter. */
interface Sheet {

    /** The kinds of file there are. */
    enum Format {
        CSV("csv", "text/csv; charset=UTF-8"),
        XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        final String ending;
        final String media;

        Format(String ending, String media) {
            this.ending = ending;
            this.media = media;
        }

        Sheet open(OutputStream out, String name) {
            return this == CSV ? new CsvSheet(out) : new XlsxSheet(out, name);
        }
    }

    /** The words above the columns. */
    void head(List<String> words) throws IOException;

    /** One row: text, numbers, yes or no, moments, days, or nothing. */
    void row(List<?> values) throws IOException;

    /** Writes what is left. */
    void end() throws IOException;

    /** What writes a sheet. */
    @FunctionalInterface
    interface Writing {
        void to(Sheet sheet) throws IOException;
    }

    /** A download of that name. */
    static Response download(Format format, String name, Writing writing) {
        jakarta.ws.rs.core.StreamingOutput out = stream -> {
            var sheet = format.open(stream, name);
            writing.to(sheet);
            sheet.end();
        };
        return Response.ok(out, format.media)
                .header("Content-Disposition", "attachment; filename=\"" + name + "." + format.ending + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
