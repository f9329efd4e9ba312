package org.likeness.crm.launch;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Everything that can be set from outside, by environment variable or in the settings file, under the same name. */
enum Setting {
    LIKENESS_HTTP_PORT("8080", "port of the web address; 0 takes a free one"),
    LIKENESS_HTTP_HOST("127.0.0.1", "address to listen on; 0.0.0.0 lets other computers in"),
    LIKENESS_TIME_ZONE(
            "UTC", "time zone of the house, such as Asia/Shanghai: its days, its nights, the times of its mail"),
    LIKENESS_DATA_DIR("", "where data is kept; a folder of the user's by default"),
    LIKENESS_ADMIN_PASSWORD("", "password of the first user, admin; generated and shown once when absent"),
    LIKENESS_DB_URL("", "JDBC address of a MySQL 8.4+ or MariaDB 11.4+ schema to use instead of the embedded database"),
    LIKENESS_DB_USER("", "user for that database"),
    LIKENESS_DB_PASSWORD("", "password for that database"),
    LIKENESS_DB_BUFFER(
            "",
            "memory in which the embedded database keeps its pages; by default a sixteenth of the machine's, 256 MB to 1 GB"),
    LIKENESS_DB_LOG("128M", "size of the embedded database's redo log"),
    LIKENESS_ATTACHMENT_MB("20", "largest file that may be attached to a follow-up, in megabytes"),
    LIKENESS_HEAP("768m", "largest heap of the server process"),
    LIKENESS_WEBHOOKS_PRIVATE("false", "true lets webhooks reach private addresses and this computer itself"),
    LIKENESS_SMTP_URL("", "mail server that reports are sent through: smtp://user:password@host:587 or smtps://…"),
    LIKENESS_MAIL_FROM("", "sender of mail, such as Likeness <crm@example.com>"),
    LIKENESS_PUBLIC_URL("", "address that links in mail lead to; that of the server by default"),
    LIKENESS_JAVA_OPTIONS("", "further options for the server's Java, divided by blanks");

    private final String otherwise;
    private final String meaning;

    Setting(String otherwise, String meaning) {
        this.otherwise = otherwise;
        this.meaning = meaning;
    }

    String otherwise() {
        return otherwise;
    }

    /** A line each, for the help. */
    static String explained() {
        return Arrays.stream(values())
                .map(each -> String.format(
                        "  %-24s %s%s",
                        each, each.meaning, each.otherwise.isEmpty() ? "" : " (" + each.otherwise + ")"))
                .collect(Collectors.joining("%n"));
    }
}
