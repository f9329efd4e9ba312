package org.likeness.crm.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;

/** Makes what the demo book lacks, so that every page can be walked: a twin, a webhook, an import, a training. */
final class Walkable {
    /** What is called so here, a line each. */
    static final String NAMES = "Company\nResult\nwon\nLedger";

    private Walkable() {}

    /** Ids for the words in braces of {@link Places}. */
    static Map<String, String> make(Records records, Visitor admin) {
        var ids = new HashMap<String, String>();
        for (var kind : List.of("leads", "accounts", "contacts", "deals")) {
            ids.put(
                    kind,
                    records.first(
                            kind + (kind.equals("leads") ? "?outcome=OPEN&sort=-winProbability&limit=1" : "?limit=1")));
        }
        ids.put("twin", records.makes("leads", "{\"name\":\"Walked Works\",\"email\":\"walk@works.example\"}"));
        ids.put(
                "webhook",
                records.makes(
                        "webhooks",
                        "{\"name\":\"Ledger\",\"url\":\"https://ledger.example/in\",\"events\":[\"deals.won\"]}"));
        ids.put("team", records.first("teams?limit=1"));
        ids.put("user", records.first("users?login=admin"));
        ids.put("training", records.makes("win-models", "{\"subject\":\"DEAL\"}"));
        ids.put("draft", draft(admin, "Company,Result\nPaper Mill,won\n"));
        admin.clicks(By.cssSelector("button[value=dry-run]"));
        admin.awaitsAddress("imports/");
        admin.finds(By.id("run"));
        ids.put("import", admin.address().replaceFirst(".*/imports/([^/?]+).*", "$1"));
        return ids;
    }

    private static String draft(Visitor admin, String rows) {
        try {
            var file = Files.writeString(Files.createTempFile("leads", ".csv"), rows);
            admin.opens("imports/new?kind=leads");
            admin.choosesFiles(By.id("f-file"), file);
            admin.clicks(By.cssSelector("form.form .primary"));
            admin.awaitsAddress("/mapping");
            Files.delete(file);
            return admin.address().replaceFirst(".*/imports/([^/?]+)/mapping.*", "$1");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
