package org.likeness.crm.web.report;

import java.util.ArrayList;
import java.util.List;
import org.likeness.crm.web.ui.Say;

/** A report as plain text, for whoever reads mail without HTML. */
final class MailText {
    private MailText() {}

    static String of(MailView mail, Say say) {
        var lines = new ArrayList<String>();
        lines.add(mail.title());
        add(lines, mail.about());
        lines.add("");
        add(lines, mail.digest().warning());
        add(lines, mail.digest().answer());
        lines.add("");
        mail.figures().forEach(row -> lines.add(figure(row)));
        if (mail.before() != null) {
            lines.add(say.text("digest.before", say.exact(mail.before())));
        }
        table(mail.digest().table(), lines);
        lines.add("");
        add(lines, mail.digest().note());
        lines.add(say.text("digest.open") + ": " + mail.link());
        lines.add("");
        lines.add("-- ");
        lines.add(mail.why());
        lines.add(say.text("digest.unsubscribe") + ": " + mail.unsubscribe());
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String figure(MailView.Row row) {
        var line = new StringBuilder("* ").append(row.label()).append(": ").append(row.value());
        if (!row.range().isEmpty()) {
            line.append(" (").append(row.range()).append(")");
        }
        for (var more : List.of(row.basis(), row.since())) {
            if (!more.isEmpty()) {
                line.append("; ").append(more);
            }
        }
        return line.toString();
    }

    private static void table(Digest.Table table, List<String> lines) {
        if (table == null || table.rows().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(table.title() + " (" + String.join(" | ", table.heads()) + ")");
        table.rows().forEach(row -> lines.add("  " + String.join(" | ", row)));
    }

    private static void add(List<String> lines, String text) {
        if (!text.isEmpty()) {
            lines.add(text);
        }
    }
}
